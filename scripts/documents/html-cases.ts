import type { DocumentCase } from './document-case.js';

const utf8 = (text: string) => (): Uint8Array => new TextEncoder().encode(text);

/** Web pages. */
export const htmlCases: readonly DocumentCase[] = [
  {
    name: 'lists.html',
    exercises:
      'lists that count in all ways, with values of their own, within one another, and without numbers',
    bytes: utf8(`<!DOCTYPE html><html><head><title>Not shown</title></head><body>
<h1>Agreement on Fisheries</h1>
<ol type="I"><li>Scope
  <ol type="a"><li>the North Sea;</li><li>the Baltic Sea.</li></ol></li>
<li value="5"><p>Quotas</p><p>They are fixed each year.</p></li><li>Costs</li></ol>
<ol start="7" style="list-style-type: lower-roman"><li>nets;<li>lines.</ol>
<ol reversed start="2"><li>second</li><li>first</li></ol>
<ul><li>cod</li><li>– herring</li></ul>
<ul style="list-style: none"><li>plain</li></ul>
<ol><li>(a) numbered by hand</li><li><ol type="A"><li>both numbers</li></ol></li><li></li></ol>
</body></html>`),
    text: `Agreement on Fisheries

I. Scope

a. the North Sea;

b. the Baltic Sea.

V. Quotas

They are fixed each year.

VI. Costs

vii. nets;

viii. lines.

2. second

1. first

• cod

– herring

plain

(a) numbered by hand

2. A. both numbers

3.`,
    strong: ['Agreement on Fisheries'],
  },
  {
    name: 'tables.html',
    exercises: 'tables that set a text, tables of figures, cells and rows that are never closed',
    bytes:
      utf8(`<html><body><table><tr><td>&nbsp;</td><td>1.1</td><td>&nbsp;</td><td>The Tenant shall pay the rent.</td></tr>
<tr><td></td><td>(b)</td><td></td><td><p>The Landlord shall</p><p>repair the roof.</p></td></tr></table>
<table><thead><tr><th>Year<th>Rent<tbody><tr><td><b>2027<td>USD&nbsp;900<tr><td>2028<td>USD 950</table>
<p>Signed<table><tr><td><p>The Tenant</p><p>A. Moor</p></td><td><p>The Landlord</p><p>B. Fenn</p></td></tr></table>
</body></html>`),
    text: `1.1 The Tenant shall pay the rent.

(b) The Landlord shall

repair the roof.

Year   Rent
2027   USD 900
2028   USD 950

Signed

The Tenant

A. Moor

The Landlord

B. Fenn`,
  },
  {
    name: 'what-is-shown.html',
    exercises:
      'menus, scripts and hidden words left out, line ends that part paragraphs, raised numbers, quotes',
    bytes:
      utf8(`<!-- saved from a site --><html><head><style>p{color:red}</style><script>document.write("x")</script></head><body>
<nav><a href="/">Home</a> <a href="/t">Treaties</a></nav>
<div hidden>Never shown</div><p style="display:none">Nor this</p>
The <b>Parties</b>
  agree<sup>1</sup> to <q>share</q> a 1<sup>st</sup> line<br>and a second.<br><br>
A new paragraph<p>Was <del>thirty</del> <ins>sixty</ins> days.
<hr>Co&shy;operation &amp; <span>peace</span>&#8212;both.<wbr><textarea>no text</textarea>
<pre>Kept   as
it is.

Apart.</pre></body></html>`),
    text: `The Parties agree¹ to “share” a 1st line
and a second.

A new paragraph

Was sixty days.

Cooperation & peace—both.

Kept   as
it is.

Apart.`,
    furniture: ['Home Treaties'],
    issues: ['read/tracked-changes', 'read/hidden-text'],
  },
  {
    name: 'the-foot-of-a-site.html',
    exercises: 'the foot of a site set aside, that of an article and one with signatures kept',
    bytes: utf8(
      `<body><main><article><h1>Treaty</h1><p>The Parties agree.</p><footer>Adopted by the Council.</footer></article></main>
<footer>Done at Port Hollow.<p>For Westhaven</footer>
<footer><ul><li>Cookie policy<li>Contact</ul><table><tr><td>Last updated<td>3 May 2031</table></footer>
<div role="contentinfo">No rights reserved</div></body>`,
    ),
    text: `Treaty

The Parties agree.

Adopted by the Council.

Done at Port Hollow.

For Westhaven`,
    strong: ['Treaty'],
    furniture: ['• Cookie policy • Contact Last updated 3 May 2031', 'No rights reserved'],
  },
  {
    name: 'windows-1252.htm',
    exercises: 'an encoding that the page declares in its head',
    bytes: () =>
      Buffer.from(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><p>\x93Soci\xe9t\xe9\x94 means the firm in N\xeemes \x96 and its heirs.</p></body></html>',
        'latin1',
      ),
    text: '“Société” means the firm in Nîmes – and its heirs.',
  },
  {
    name: 'from-a-word-processor.html',
    exercises: 'what word processors write: headings by their weight, numbers in spans, conditional comments',
    bytes:
      utf8(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8></head><body lang=EN-GB>
<div class=WordSection1>
<p class=MsoTitle align=center><b><span style='font-size:14.0pt'>LEASE OF A HANGAR</span></b></p>
<p class=MsoNormal><b>Article&nbsp;1<br>Rent</b><o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:36.0pt'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>The rent is
paid <i>monthly</i>.</p>
<p class=MsoNormal><span style='font-weight:bold'>Term.</span> It runs five years.</p>
<!--[if gte mso 9]><xml><w:x>Not shown</w:x></xml><![endif]-->
</div></body></html>`),
    text: `LEASE OF A HANGAR

Article 1
Rent

(a)    The rent is paid monthly.

Term. It runs five years.`,
    strong: ['LEASE OF A HANGAR', 'Article 1\nRent'],
  },
  {
    name: 'filed.html',
    exercises: 'a page in the wrapping of a filing, its text set with fixed width',
    bytes: utf8(`<DOCUMENT>
<TYPE>EX-10.2
<SEQUENCE>3
<FILENAME>d10.htm
<TEXT>
<HTML><BODY><PRE>
                 OPTION AGREEMENT

     1.  The Optionee may buy ten shares
at the price below.
</PRE></BODY></HTML>
</TEXT>
</DOCUMENT>
`),
    text: `OPTION AGREEMENT

1.  The Optionee may buy ten shares
at the price below.`,
    furniture: ['EX-10.2 3 d10.htm'],
  },
];
