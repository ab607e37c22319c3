/** Words of a label before the first word of a clause: `(a)`, `1.2.`, `-`. */
const LABEL = String.raw`(?:\(?\d{1,3}(?:\.\d{1,3}){0,4}[.):]{0,2}|\(?[a-zA-Z]{1,2}[.)]{1,2}|\(?[ivxIVX]{1,5}[.)]{1,2}|[-–—•*·o])[ \t\n]{1,4}|\([a-zA-Z]{1,3}\)`;
const OF_THE_TERM = String.raw`(?:[Tt]he[ \n]+)?(?:[Tt]erms?|[Ee]xpressions?|[Ww]ords?|[Pp]hrases?|[Aa]bbreviations?|[Aa]cronyms?|[Nn]ames?)[ \n]{1,3}(?:[Tt]he[ \n]{1,3})?`;

/** The words right before a mark at which a sentence, point or line begins. */
export const AT_START = new RegExp(
  String.raw`(?:^|\n|[.;:][ \t]{1,4})[ \t]{0,8}(?:${LABEL}){0,2}(?:${OF_THE_TERM}|(?:[Tt]he|An?)[ \n]{1,3})?$`,
);
/** The same for a line: nothing of it stands before. */
export const AT_LINE_START = new RegExp(
  String.raw`(?:^|\n)[ \t]{0,8}(?:${LABEL}){0,2}(?:${OF_THE_TERM}|(?:[Tt]he|An?)[ \n]{1,3})?$`,
);
/** "the term", "references to" right before a mark. */
export const AFTER_TERM_WORD = new RegExp(
  String.raw`\b(?:${OF_THE_TERM}|[Rr]eferences?[ \n](?:in[ \n][^".;“”]{1,60}[ \n])?to[ \n](?:an?[ \n]|the[ \n])?)$`,
);
/** "In this Article", "for the purposes of this Convention": what a term may be defined for. */
export const FOR_THIS_TEXT =
  /\b(?:[Ii]n|[Ff]or[ \n](?:the[ \n])?purposes?[ \n]of|[Aa]s[ \n]used[ \n]in|[Ff]or|[Uu]nder)(?=[ \n])[ \n](?:this|these|the[ \n]present|the[ \n]foregoing|[Ss]ection|[Aa]rticle|[Pp]aragraph)\b[^"“”.;]{0,60}?,?[ \n]{1,3}(?:(?:the|an?)[ \n])?$/;
/** "by “force” is meant" */
export const AFTER_BY = /\b[Bb]y[ \n]+(?:(?:the|an?)[ \n]+)?(?:(?:term|expression|word)[ \n]+)?$/;

/** Between two words; with the looks ahead no word before or behind is compiled again for each of its neighbours. */
const GAP = String.raw`(?=[ \n])[ \n]{1,3}(?![ \n])`;
const AUXILIARY = `(?=[a-z])(?:(?:shall|will|is|are|must|may|should|would|can|does)${GAP})?(?:(?:each|also|only|both|to|the|hereby|herein|respectively|collectively|individually|either|all|therefore|accordingly)${GAP}){0,3}`;
const MEANING = String.raw`(?=[abcdhimrs])(?:means?|denotes?|signif(?:y|ies)|(?:has|have|(?:be|is|are)${GAP}given|bears?|carry|carries)${GAP}(?:(?:the|that|those|its|their)${GAP})?(?:(?:same|respective|following|corresponding|correlative|similar|like)${GAP}){0,2}(?:meanings?|definitions?|significance)|(?:is|are)${GAP}defined${GAP}(?:as|to)|refers?${GAP}to)(?!\w)`;
const CONSTRUED = String.raw`(?:(?:be|been)[ \n]{1,3})?(?=[cdimrtu])(?:defined|understood|construed|interpreted|taken|read|deemed|considered|regarded|meant)(?!\w)`;
const WEAK = String.raw`(?=[acdeirs])(?:include(?:s|d)?|compris(?:es?|ing)|refers?[ \n]{1,3}to|designates?|extends?[ \n]{1,3}to|covers?|involves?|applies[ \n]{1,3}to|apply[ \n]{1,3}to|consists?[ \n]{1,3}of|stands?[ \n]{1,3}for|encompass(?:es)?|describes?|constitutes?|represents?|indicates?|relates?[ \n]{1,3}to|is|are)(?!\w)`;
const REMARK = String.raw`(?:\([^()]{0,220}\)[ \n]{0,3})?`;

/** Behind the mark: a verb that defines wherever it stands. */
export const MEANS = new RegExp(
  String.raw`[ \n\t]{0,4}${REMARK}[,;:]?[ \n]{0,3}${AUXILIARY}${MEANING}[,:]?`,
  'y',
);
/** The same behind a phrase: "“Affiliate” of a Party, as used in this Article, means". */
export const LATER_MEANS = new RegExp(
  String.raw`[ \n]{0,3}${REMARK},?[ \n]{0,3}(?:as|in|for|when|whenever|with|where|wherever|if|under|unless|of|applied|used|without|on|at|to|being|who|which|that)(?!\w)[^"“”‘;:.]{0,140}?[, \n][ \n]{0,3}${AUXILIARY}${MEANING}[,:]?`,
  'y',
);
/** Verbs that define at the beginning of a sentence, or with "shall". */
export const CONSTRUED_AS = new RegExp(
  String.raw`[ \n]{0,3}${REMARK},?[ \n]{0,3}(?:shall|will|is|are)[ \n]{1,3}(?:be[ \n]{1,3})?(?:[a-z]{2,12}ly[ \n]{1,3})?${CONSTRUED}`,
  'y',
);
export const WEAK_VERB = new RegExp(
  String.raw`[ \n]{0,3}${REMARK},?[ \n]{0,3}${AUXILIARY}(?:not[ \n]{1,3}(?=include|cover|extend|apply))?${WEAK}(?![ \n](?:not|only|hereby|void|subject|intended|made|governed|an?[ \n](?:registered|trade))\b)`,
  'y',
);
/** The same behind a phrase: "the expression “dependent” in paragraph 1 also includes". */
export const LATER_WEAK =
  /[ \n]{1,3}(?:as|in|for|when|where|under|of|used)\b[^"“”‘;:.]{0,100}?[, \n][ \n]{0,3}(?=[a-z])(?:(?:shall|will|does)[ \n]{1,3})?(?=[a-z])(?:(?:also|not)[ \n]{1,3})?(?=[bcemir])(?:be[ \n]{1,3}(?:deemed|understood|construed|interpreted|taken|read)[ \n]{1,3}(?:to|as)[ \n]{1,3})?(?=[bcemir])(?:be|mean|includ(?:es?|ing)|extends?[ \n]{1,3}to|covers?|refers?[ \n]{1,3}to|comprises?)(?!\w)/y;
/** `:`, `=` or a dash. */
export const DEFINING_MARK = new RegExp(
  String.raw`[ \n]{0,3}${REMARK}(?:[:=]|[-–—]{1,2}(?=[ \n])|,?[ \n]{1,3}i\.e\.)`,
  'y',
);

/** Before "means", without marks: the whole of a sentence's words so far, a term with capitals. */
export const PLAIN_SUBJECT = new RegExp(
  String.raw`(?:^|\n|[.;:,–—-][ \n]{1,4})[ \t]{0,8}(?:${LABEL}){0,2}(?:${OF_THE_TERM}|[Tt]he[ \n]|An?[ \n])?([A-Z][\w’'&/-]{0,40}(?:[ \n]{1,2}(?:of|and|or|for|the|in|to|[A-Z(][\w’'&/)-]{0,40})){0,8})(?:[ \n]{1,3}\([^()]{1,40}\))?[;:,]?[ \n]{1,3}(?:(?:shall|will)[ \n]{1,3})?(?:(?:also|each|only)[ \n]{1,3})?$`,
);
/** … or any words behind "the term". */
export const PLAIN_TERM =
  /\b(?:the|The)[ \n](?:terms?|expressions?|words?)[ \n]((?:(?!is\b|are\b|shall\b|of\b|means?\b)[\w’'/-]{1,30}[ \n]){1,6})(?:(?:shall|will)[ \n])?(?:(?:also|each|only)[ \n])?$/;
/** … or behind "for the purposes of this Protocol,". */
export const PLAIN_FOR_THIS =
  /\b[Ff]or[ \n](?:the[ \n])?purposes?[ \n]of[ \n](?:this|these|the[ \n]present)[ \n][A-Za-z\d., ]{1,40}?,[ \n](?:an?[ \n]|the[ \n])?((?:[\w’'-]{2,30}[ \n]){1,5})(?:(?:shall|will)[ \n])?(?:(?:also|each|only)[ \n])?$/;
/** "this means", "by all means", "the means of transport" */
export const NO_SUBJECT =
  /^(?:The|An?|Its|Their|This|That|It|Which|What|These|Those|Such|By|Other|Any|All|No|Every|Neither|Nothing|There|Who|Here|And|Or|If|Article|Section)$|^(?:(?:All[ \n]|Other[ \n]|Capitali[sz]ed[ \n])?(?:[Tt]erms|[Ww]ords|[Ee]xpressions|[Dd]efinitions)(?![\w’'-]))/;
/** Where the plain verb begins. */
export const PLAIN_MEANS =
  /(?:means(?![ \n]of\b)|mean|denotes)\b[,:]?|(?:has|have)[ \n](?:the|its)[ \n](?:same[ \n]|respective[ \n]|following[ \n])?meanings?\b/y;
