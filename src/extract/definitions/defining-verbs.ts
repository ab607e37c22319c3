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
  /\b(?:[Ii]n|[Ff]or[ \n](?:the[ \n])?purposes?[ \n]of|[Aa]s[ \n]used[ \n]in|[Ff]or|[Uu]nder)[ \n](?:this|these|the[ \n]present|the[ \n]foregoing|[Ss]ection|[Aa]rticle|[Pp]aragraph)\b[^"“”.;]{0,60}?,?[ \n]{1,3}(?:(?:the|an?)[ \n])?$/;
/** "by “force” is meant" */
export const AFTER_BY = /\b[Bb]y[ \n]+(?:(?:the|an?)[ \n]+)?(?:(?:term|expression|word)[ \n]+)?$/;

const AUXILIARY = String.raw`(?:(?:shall|will|is|are|must|may|should|would|can|does)\s{1,3})?(?:(?:each|also|only|both|to|the|hereby|herein|respectively|collectively|individually|either|all|therefore|accordingly)\s{1,3}){0,3}`;
const MEANING = String.raw`(?:means?|denotes?|signif(?:y|ies)|(?:has|have|be\s{1,3}given|is\s{1,3}given|are\s{1,3}given|bears?|carry|carries)\s{1,3}(?:the\s{1,3}|that\s{1,3}|those\s{1,3}|its\s{1,3}|their\s{1,3})?(?:same\s{1,3}|respective\s{1,3}|following\s{1,3}|corresponding\s{1,3}|correlative\s{1,3}|similar\s{1,3}|like\s{1,3}){0,2}(?:meanings?|definitions?|significance)|(?:is|are)\s{1,3}defined\s{1,3}(?:as|to)|refers?\s{1,3}to)`;
const CONSTRUED = String.raw`(?:be\s{1,3}|been\s{1,3})?(?:defined|understood|construed|interpreted|taken|read|deemed|considered|regarded|meant)`;
const WEAK = String.raw`(?:include(?:s|d)?|compris(?:es?|ing)|refers?\s{1,3}to|designates?|extends?\s{1,3}to|covers?|involves?|applies\s{1,3}to|apply\s{1,3}to|consists?\s{1,3}of|stands?\s{1,3}for|encompass(?:es)?|describes?|constitutes?|represents?|indicates?|relates?\s{1,3}to|is|are)`;
const REMARK = String.raw`(?:\([^()]{0,220}\)\s{0,3})?`;

/** Behind the mark: a verb that defines wherever it stands. */
export const MEANS = new RegExp(
  String.raw`[ \n\t]{0,4}${REMARK}[,;:]?\s{0,3}${AUXILIARY}${MEANING}\b[,:]?`,
  'y',
);
/** The same behind a phrase: "“Affiliate” of a Party, as used in this Article, means". */
export const LATER_MEANS = new RegExp(
  String.raw`\s{0,3}${REMARK},?\s{0,3}(?:as|in|for|when|whenever|with|where|wherever|if|under|unless|of|applied|used|without|on|at|to|being|who|which|that)\b[^"“”‘;:.]{0,140}?[,\s]\s{0,3}${AUXILIARY}${MEANING}\b[,:]?`,
  'y',
);
/** Verbs that define at the beginning of a sentence, or with "shall". */
export const CONSTRUED_AS = new RegExp(
  String.raw`\s{0,3}${REMARK},?\s{0,3}(?:shall|will|is|are)\s{1,3}(?:be\s{1,3})?(?:[a-z]{2,12}ly\s{1,3})?${CONSTRUED}\b`,
  'y',
);
export const WEAK_VERB = new RegExp(
  String.raw`\s{0,3}${REMARK},?\s{0,3}${AUXILIARY}(?:not\s{1,3}(?=include|cover|extend|apply))?${WEAK}\b(?!\s(?:not|only|hereby|void|subject|intended|made|governed|an?\s(?:registered|trade))\b)`,
  'y',
);
/** The same behind a phrase: "the expression “dependent” in paragraph 1 also includes". */
export const LATER_WEAK =
  /\s{1,3}(?:as|in|for|when|where|under|of|used)\b[^"“”‘;:.]{0,100}?[,\s]\s{0,3}(?:(?:shall|will|does)\s{1,3})?(?:(?:also|not)\s{1,3})?(?:be\s{1,3}(?:deemed|understood|construed|interpreted|taken|read)\s{1,3}(?:to|as)\s{1,3})?(?:be|mean|includ(?:es?|ing)|extends?\s{1,3}to|covers?|refers?\s{1,3}to|comprises?)\b/y;
/** `:`, `=` or a dash. */
export const DEFINING_MARK = new RegExp(
  String.raw`\s{0,3}${REMARK}(?:[:=]|[-–—]{1,2}(?=\s)|,?\s{1,3}i\.e\.)`,
  'y',
);

/** Before "means", without marks: the whole of a sentence's words so far, a term with capitals. */
export const PLAIN_SUBJECT = new RegExp(
  String.raw`(?:^|\n|[.;:,–—-][ \n]{1,4})[ \t]{0,8}(?:${LABEL}){0,2}(?:${OF_THE_TERM}|[Tt]he[ \n]|An?[ \n])?([A-Z][\w’'&/-]{0,40}(?:[ \n]{1,2}(?:of|and|or|for|the|in|to|[A-Z(][\w’'&/)-]{0,40})){0,8})(?:\s{1,3}\([^()]{1,40}\))?[;:,]?\s{1,3}(?:(?:shall|will)\s{1,3})?(?:(?:also|each|only)\s{1,3})?$`,
);
/** … or any words behind "the term". */
export const PLAIN_TERM =
  /\b(?:the|The)[ \n](?:terms?|expressions?|words?)[ \n]((?:(?!is\b|are\b|shall\b|of\b|means?\b)[\w’'/-]{1,30}[ \n]){1,6})(?:(?:shall|will)[ \n])?(?:(?:also|each|only)[ \n])?$/;
/** … or behind "for the purposes of this Protocol,". */
export const PLAIN_FOR_THIS =
  /\b[Ff]or[ \n](?:the[ \n])?purposes?[ \n]of[ \n](?:this|these|the[ \n]present)[ \n][A-Za-z\d., ]{1,40}?,[ \n](?:an?[ \n]|the[ \n])?((?:[\w’'-]{2,30}[ \n]){1,5})(?:(?:shall|will)[ \n])?(?:(?:also|each|only)[ \n])?$/;
/** "this means", "by all means" */
export const NO_SUBJECT =
  /^(?:This|That|It|Which|What|These|Those|Such|By|Other|Any|All|No|Every|Neither|Nothing|There|Who|Here|And|Or|If|Article|Section)$/;
/** Where the plain verb begins. */
export const PLAIN_MEANS =
  /(?:means|mean|denotes)\b[,:]?|(?:has|have)[ \n](?:the|its)[ \n](?:same[ \n]|respective[ \n]|following[ \n])?meanings?\b/y;
