package syntax

// XPOS is a fine word class of the Penn Treebank, as UD English uses it.
type XPOS uint8

// The fine classes. Their names carry an X in front, since UPOS and the features have short names too.
const (
	XNone XPOS = iota
	XADD       // web and mail addresses
	XAFX
	XCC
	XCD
	XDT
	XEX
	XFW
	XGW
	XHYPH
	XIN
	XJJ
	XJJR
	XJJS
	XLS
	XMD
	XNFP
	XNN
	XNNP
	XNNPS
	XNNS
	XPDT
	XPOSS // POS, the possessive ending
	XPRP
	XPRPS // PRP$
	XRB
	XRBR
	XRBS
	XRP
	XSYM
	XTO
	XUH
	XVB
	XVBD
	XVBG
	XVBN
	XVBP
	XVBZ
	XWDT
	XWP
	XWPS // WP$
	XWRB
	XDollar
	XComma
	XStop
	XColon
	XOpenQuote
	XCloseQuote
	XOpenBracket
	XCloseBracket
	xposCount
)

var xposNames = [xposCount]string{"_", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "$", ",", ".", ":", "``", "''", "-LRB-", "-RRB-"}

func (x XPOS) String() string { return xposNames[x] }
