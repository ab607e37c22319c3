import type { Example, Pipeline, Rule } from '../model/index.js';

/** Where the table of a pipeline's rules is kept, in its folder. */
export const RULE_TABLE = 'RULES.md';

const HEAD = [
  '| rule | why | weight | tier | polarity | patterns | example |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];

/** All rules of a pipeline as Markdown, for people to look through: by family and category, in the order of both. */
export const ruleTable = ({ head, taxonomy, rules }: Pipeline): string => {
  const lines = [
    `# Rules of ${head.id}`,
    '',
    `Written by \`pacta rules table\` from the files in \`rules/\`; what is changed here is lost. "Patterns" counts those that`,
    'make a rule fire, the example is one on which it does.',
  ];
  for (const family of taxonomy.families) {
    lines.push('', `## ${family.title}`);
    for (const { id, definition } of family.categories) {
      const its = rules.filter((rule) => rule.category === id);
      lines.push(
        '',
        `### ${id}`,
        '',
        definition,
        '',
        ...(its.length > 0 ? [...HEAD, ...its.map(row)] : ['No rules.']),
      );
    }
  }
  return `${lines.join('\n')}\n`;
};

const row = (rule: Rule): string => {
  const { id, category, why, weight, tier, polarity, examples } = rule;
  const patterns = [rule.any, rule.heading, rule['lead-in'], rule.title].flatMap((list) => list ?? []).length;
  const cells = [
    id.slice(category.length + 1),
    why,
    weight,
    tier,
    polarity,
    patterns,
    said(examples.hit[0]!),
  ];
  return `| ${cells.map((cell) => cellOf(String(cell))).join(' | ')} |`;
};

const said = (example: Example): string => {
  if (typeof example === 'string') return example;
  const { text, title, heading, 'lead-in': leadIn } = example;
  return [title && `[${title}]`, heading && `[${heading}]`, leadIn, text].filter(Boolean).join(' ');
};

/** In one line, and nothing in it that Markdown would take for a sign of its own. */
const cellOf = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[|<*_`\\]/g, '\\$&');
