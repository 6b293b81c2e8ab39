package temporal

import (
	"strings"
	"testing"

	"readout/read/syntax"
	"readout/read/token"
)

func read(text, published string) []Time {
	return Read(&syntax.Tree{Text: token.Split(text)}, ParseDate(published))
}

// show writes what was found: the words, the type where it is not DATE, the value and the mod.
func show(text string, times []Time) string {
	var parts []string
	for _, t := range times {
		s := text[t.Span.Start:t.Span.End] + " = "
		if t.Type != DATE {
			s += t.Type + " "
		}
		s += t.Value
		if t.Mod != "" {
			s += " " + t.Mod
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "; ")
}

// Each line: the report's day (none: -), a sentence, what is found. June 19, 2023 was a Monday.
const cases = `
2021-03 | The two spoke today, and met on Tuesday. | today = 2021-03-XX; Tuesday = 2021-WXX-2
2021-03 | They met on Monday, and will meet again next month. | Monday = 2021-03-XX; next month = 2021-04
2021-03 | Talks ended yesterday at noon, a year after the truce of June 5. | yesterday = 2021-XX-XX; noon = TIME 2021-XX-XXT12:00; a year = DURATION P1Y; June 5 = 2020-06-05
2015-05-13 | The premier will see the pope on Saturday. The cardinal had met the envoy a day earlier. | Saturday = 2015-05-16; a day earlier = 2015-05-12
2023-06-19 | Fifty years later, it is time to ask again. | Fifty years later = XXXX
2023-06-19 | She left in 1971 and came back two years later. | 1971 = 1971; two years later = 1973
2023-06-19 | The ministers ate in Mar del Plata. They left in March. | March = 2023-03
2021 | The envoys met last year, in May and on June 5. | last year = 2020; May = XXXX-05; June 5 = XXXX-06-05
2021 | The envoys met this month and agreed yesterday on a plan for the next decade. | this month = 2021-XX; yesterday = XXXX-XX-XX; the next decade = 203
2021 | The envoys met on May 4, 1999, for two days, and this year again. | May 4, 1999 = 1999-05-04; two days = DURATION P2D; this year = 2021
2023-06-19 | The envoys shook hands on June 19. | June 19 = 2023-06-19
2023-06-19 | They signed it on 4 May 2021 in Oslo. | 4 May 2021 = 2021-05-04
2023-06-19 | They signed it on May 4, 2021, in Oslo. | May 4, 2021 = 2021-05-04
2023-06-19 | The pact of the 3rd of March 1918 fell apart. | the 3rd of March 1918 = 1918-03-03
2023-06-19 | The note is dated 2023-06-01. | 2023-06-01 = 2023-06-01
2023-06-19 | The note is dated 19/05/2023. | 19/05/2023 = 2023-05-19
2023-06-19 | The log says 2023-06-01T09:15Z and no more. | 2023-06-01T09:15Z = TIME 2023-06-01T09:15Z
2023-06-19 | Both ministers spoke by phone today. | today = 2023-06-19
2023-06-19 | The delegation left yesterday morning. | yesterday morning = TIME 2023-06-18TMO
2023-06-19 | The premier said Monday that trade had grown. | Monday = 2023-06-19
2023-06-19 | The premier arrived on Thursday. | Thursday = 2023-06-15
2023-06-19 | The premier will arrive on Thursday. | Thursday = 2023-06-22
2018-06-15 | On Thursday and Friday the premier will visit Oslo. | Thursday = 2018-06-21; Friday = 2018-06-22
2023-06-19 | The talks, due to be held on Sunday, were called off. | Sunday = 2023-06-25
2023-06-19 | The premier is expected to arrive Thursday. | Thursday = 2023-06-22
2023-06-19 | The treaty, announced Friday, is to be ratified. | Friday = 2023-06-16
2023-06-19 | Talks scheduled for Wednesday may be brief. | Wednesday = 2023-06-21
2023-06-19 | Talks are to resume next Monday. | next Monday = 2023-06-26
2023-06-19 | Talks ended last Monday. | last Monday = 2023-06-12
2023-06-19 | Talks ended on Friday last week. | Friday last week = 2023-06-16
2023-06-19 | The two met at a villa earlier Monday. | earlier Monday = 2023-06-19 BEFORE
2023-06-19 | The plane landed late on Sunday. | late on Sunday = 2023-06-18 END
2023-06-19 | Fighting flared early Saturday. | early Saturday = 2023-06-17 START
2023-06-19 | She landed just after 5:15 pm (1415 GMT), aides said. | just after 5:15 pm = TIME 2023-06-19T17:15 AFTER; 1415 GMT = TIME 2023-06-19T14:15Z
2023-06-19 | She landed at 1.30 am (1730 GMT) in the rain. | 1.30 am = TIME 2023-06-19T01:30; 1730 GMT = TIME 2023-06-18T17:30Z
2023-06-19 | The vote will open at 9 a.m. Tuesday. | 9 a.m. Tuesday = TIME 2023-06-20T09:00
2023-06-19 | The deadline passed at 16:00 GMT on Friday. | 16:00 GMT = TIME 2023-06-16T16:00Z; Friday = 2023-06-16
2023-06-19 | They broke off at noon. | noon = TIME 2023-06-19T12:00
2023-06-19 | They broke off at ten o'clock in the evening. | ten o'clock in the evening = TIME 2023-06-19T22:00
2023-06-19 | The call took just over half an hour. | just over half an hour = DURATION PT30M MORE_THAN
2023-06-19 | They sat for more than six hours over three days. | more than six hours = DURATION PT6H MORE_THAN; three days = DURATION P3D
2023-06-19 | It was the first such trip in nearly four years. | nearly four years = DURATION P4Y LESS_THAN
2023-06-19 | A 40-minute talk followed a two-day summit. | 40-minute = DURATION PT40M; two-day = DURATION P2D
2023-06-19 | It ran for at least two and a half hours. | at least two and a half hours = DURATION PT2H30M EQUAL_OR_MORE
2023-06-19 | It ran for 1 1/2 years. | 1 1/2 years = DURATION P1Y6M
2023-06-19 | It ran for one hour and 20 minutes. | one hour and 20 minutes = DURATION PT1H20M
2023-06-19 | The siege lasted several weeks. | several weeks = DURATION PXW
2023-06-19 | The ban holds for two or three months. | two or three months = DURATION PXM
2023-06-19 | The visit runs from June 21 to 23. | June 21 = 2023-06-21; 23 = 2023-06-23
2023-06-19 | The visit runs June 21-23, 2024. | June 21 = 2024-06-21; 23, 2024 = 2024-06-23
2023-06-19 | The fair is on 21-23 June. | 21 = 2023-06-21; 23 June = 2023-06-23
2023-06-19 | The fair ran from March 25 to April 2, 2019. | March 25 = 2019-03-25; April 2, 2019 = 2019-04-02
2023-06-19 | Both sides shelled the port on April 8 and April 9, 2015. | April 8 = 2015-04-08; April 9, 2015 = 2015-04-09
2023-06-19 | She landed on May 2 and left later in the day. | May 2 = 2023-05-02; later in the day = 2023-05-02 AFTER
2023-06-19 | She landed on May 2, the day before they met. | May 2 = 2023-05-02
2023-06-19 | She landed the day before. | the day before = 2023-06-18
2023-06-19 | The wall fell in the late eighties, in the winter of nineteen eighty-nine. | the late eighties = 198 END; the winter of nineteen eighty-nine = 1989-WI
2023-06-19 | The envoy, in his seventies, said that four days were enough. | four days = DURATION P4D
2023-06-19 | Ties were cut in March. Later in the day he flew home. | March = 2023-03; Later in the day = 2023-06-19 AFTER
2023-06-19 | The panel, idle since 2017, was told to meet before the end of August. | 2017 = 2017; the end of August = 2023-08 END
2023-10-02 | The force could land by January. | January = 2024-01
2023-06-19 | He ruled it out as recently as Thursday; in those days few cared. | Thursday = 2023-06-15
2023-06-19 | The day before yesterday and the day after next Tuesday were free. | The day before yesterday = 2023-06-17; the day after next Tuesday = 2023-06-21
2023-06-19 | The Good Friday Agreement was hailed; now, as then, it holds. | now = PRESENT_REF
2023-06-19 | The fair is from 18th to 20th June. | 18th = 2023-06-18; 20th June = 2023-06-20
2023-06-19 | The fair was held on June 12 and 13 in Doha. | June 12 = 2023-06-12; 13 = 2023-06-13
2023-06-19 | He landed on Monday (Jun 12) with two aides. | Monday = 2023-06-12; Jun 12 = 2023-06-12
2023-06-19 | He landed on the 12th, before the storm. | the 12th = 2023-06-12
2023-06-19 | He landed at 8:30 pm Beijing time. | 8:30 pm Beijing time = TIME 2023-06-19T20:30+08:00
2023-06-19 | He landed at 20:30 UTC+3 and at 1630 local time. | 20:30 UTC+3 = TIME 2023-06-19T20:30+03:00; 1630 local time = TIME 2023-06-19T16:30
2023-06-19 | Output grew in Q3 2022 and in H1 2023. | Q3 2022 = 2022-Q3; H1 2023 = 2023-H1
2023-06-19 | The cabinet meets every Monday. | every Monday = SET XXXX-WXX-1
2023-06-19 | The forum is held annually. | annually = SET P1Y
2023-06-19 | Each side reports every two weeks. | every two weeks = SET P2W
2023-06-19 | He had flown in two days earlier. | two days earlier = 2023-06-17
2023-06-19 | He met her on May 2. Two days later he flew home. | May 2 = 2023-05-02; Two days later = 2023-05-04
2023-06-19 | Exports fell last month. | last month = 2023-05
2023-06-19 | The king goes to Rabat next year. | next year = 2024
2023-06-19 | Envoys gather in Vienna this week. | this week = 2023-W25
2023-06-19 | The truce held until a year ago. | a year ago = 2022
2023-06-19 | The prince flies to Delhi later this fall. | later this fall = 2023-FA AFTER
2023-06-19 | She spoke on May 2. The following day she left. | May 2 = 2023-05-02; The following day = 2023-05-03
2023-06-19 | She spoke on May 2, having landed the previous day. | May 2 = 2023-05-02; the previous day = 2023-05-01
2023-06-19 | Output shrank in the second quarter of 2022. | the second quarter of 2022 = 2022-Q2
2023-06-19 | Output shrank in the first half of 2022. | the first half of 2022 = 2022-H1
2023-06-19 | The accord dates from the 1990s. | the 1990s = 199
2023-06-19 | The border was drawn in the 19th century. | the 19th century = 18
2023-06-19 | Aid for FY2024 was doubled. | FY2024 = 2024
2023-06-19 | Aid for fiscal 2024 was doubled. | fiscal 2024 = 2024
2023-06-19 | Ties are now calm. | now = PRESENT_REF
2023-06-19 | The two have recently clashed. | recently = PAST_REF
2023-06-19 | A summit will be held soon. | soon = FUTURE_REF
2023-06-19 | The two clashed in the past. | the past = PAST_REF
2023-06-19 | The past two months were quiet. | The past two months = DURATION P2M
2023-06-19 | Nothing moved in recent weeks. | recent weeks = DURATION PXW
2023-06-19 | Elections fall in early November. | early November = 2023-11 START
2023-06-19 | The base closed at the end of last year. | the end of last year = 2022 END
2023-06-19 | They fought in mid-August 1990. | mid-August 1990 = 1990-08 MID
2023-06-19 | The accord was signed on Christmas Day. | Christmas Day = 2022-12-25
2023-06-19 | The bill was passed on Easter Monday 2022. | Easter Monday 2022 = 2022-04-18
- | The premier arrived on Monday. | Monday = XXXX-WXX-1
- | The premier arrived on June 19. | June 19 = XXXX-06-19
- | The premier arrived on June 19, 2020. | June 19, 2020 = 2020-06-19
- | Exports fell last month and last week. | last month = XXXX-XX; last week = XXXX-WXX
- | They spoke at 4:30 pm. | 4:30 pm = TIME XXXX-XX-XXT16:30
2023-06-19 | Nobody may leave, and troops march on. |
2023-06-19 | Some 2000 soldiers and $1999 were lost; 1,950 came back. |
2023-06-19 | The 44-year-old envoy won a second time. |
2023-06-19 | April Sands of the Sunday Mirror asked about three-quarters of it. |
2023-06-19 | The plan has been on the table since the war. |
`

func TestRead(t *testing.T) {
	for line := range strings.Lines(cases) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		part := strings.Split(line, "|")
		text := strings.TrimSpace(part[1])
		got := show(text, read(text, strings.TrimSpace(part[0])))
		if want := strings.TrimSpace(part[2]); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestReason(t *testing.T) {
	for _, x := range read("She left on Monday and came back at 4:30 pm.", "") {
		if x.Reason != undated {
			t.Errorf("%s: reason %q", x.Value, x.Reason)
		}
	}
	for _, x := range read("She left on Monday and came back at 4:30 pm.", "2023-06-19") {
		if x.Reason != "" {
			t.Errorf("%s: reason %q", x.Value, x.Reason)
		}
	}
}
