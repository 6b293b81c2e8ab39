package event_test

import "testing"

// Nothing comes from nothing: colour, weather, markets, history without actors, habits, hypotheses that name
// no act, words that look like acts. No event that happened and no meeting may come from these.
func TestNothing(t *testing.T) {
	for _, text := range nothing {
		for _, e := range read(text).Events {
			if e.Status == "happened" || e.Status == "ongoing" {
				t.Errorf("%s\n %v > %v %s by %s", text, e.Source, e.Target, e.CAMEO, e.Why)
			}
		}
	}
}

var nothing = []string{
	"Flags of China and Germany fluttered above the entrance.",
	"The world's two largest economies account for a third of output.",
	"Shares in Tokyo slid after the figures from Washington.",
	"Storms that crossed France reached Belgium by the evening.",
	"The proposal met the criteria of the committee.",
	"The new rules meet the needs of farmers in Brazil and Chile.",
	"It was a meeting of the minds, his biographer wrote.",
	"The painting speaks to the loneliness of exile.",
	"If the two presidents met, protocol would be a headache.",
	"Nobody knows whether Spain and Morocco would talk.",
	"The striker from Ghana attacked down the left for Belgium's champions.",
	"Norway beat Sweden in the final.",
	"Oil from Iraq is cheaper than oil from Norway.",
	"The river divides Paraguay from Argentina.",
	"Trade between Peru and Chile grew by four per cent.",
	"Tourists from Israel like the beaches of Cyprus.",
	"The treaty of 1868 ended the quarrel of their grandfathers.",
	"Her grandmother fled Hungary for Austria as a girl.",
	"A cold wind blew from Russia into Finland.",
	"The yen fell against the dollar.",
	"Analysts expect growth in India to outpace China.",
	"The film, set in Vietnam, was shot in Thailand.",
	"The minister wore a scarf from Scotland.",
	"Polite applause greeted the delegation.",
	"The bridge links Denmark and Sweden.",
	"Bulgaria borders Romania, Serbia and Greece.",
	"Wheat prices in Egypt depend on the harvest in Ukraine.",
	"A poll found that most people in Japan worry about prices.",
	"The court in Strasbourg heard the case of a baker.",
	"The museum returned the tickets of two visitors from Canada.",
	"The call of the muezzin drifted over the embassy.",
	"The talk of the town was the ambassador's hat.",
	"The board meeting of the brewery was long.",
	"The weather front attacked the coast of Chile.",
	"Cherry trees from Japan line the basin in Washington.",
	"Mexico's team hosted Canada's team in the qualifier.",
	"The orchestra of Vienna visited its favourite hall.",
	"Cables under the sea connect Portugal with Brazil.",
	"The virus spread from Italy to Austria.",
	"Estonia is smaller than Latvia.",
	"Children drew pictures of the two leaders shaking hands.",
	"The summit of the mountain lies between Nepal and China.",
	"Kenya exports tea, and Malawi exports tobacco.",
	"The report lists Qatar, Kuwait and Oman in that order.",
	"An old map shows Persia next to Russia.",
	"A historian compared Rome with Carthage.",
	"The dish is known in Turkey and in Greece.",
	"Had Belgium refused, its neighbour might have attacked.",
	"Some ask what would happen if Turkey left the alliance.",
	"The singer is from Cuba, her drummer from Haiti.",
	"Temperatures in Algeria exceeded those in Tunisia.",
	"Investors in Singapore watched the elections in Indonesia.",
	"The two countries share a border of nine hundred kilometres.",
	"Moldova lies between Ukraine and Romania.",
	"The price of gas in Germany follows the price in the Netherlands.",
	"A plaque recalls the siege of the city.",
	"The dollar strengthened while the peso weakened.",
	"The ministers smiled for the cameras.",
	"A band played the anthems of Kenya and Ethiopia.",
	"Snow delayed trains between Austria and Switzerland.",
	"Wine from Georgia sells well in Poland.",
	"The ambassador's dog chased a cat across the lawn.",
	"Readers in Ireland preferred the novel about Iceland.",
	"The plane from Addis Ababa landed an hour late.",
	"The chess player from Armenia drew with the champion of Norway.",
	"The two economies are closely entwined.",
}
