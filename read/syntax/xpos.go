package syntax

// XPOS is a fine word class of the Penn Treebank.
type XPOS uint8
