/** The vocabulary: everything else imports its types from here. */
export * from './agreement.js';
export * from './catalogue.js';
export * from './clause.js';
export * from './document-text.js';
export * from './fact.js';
export * from './issue.js';
export * from './label.js';
export * from './locate.js';
export * from './page.js';
export * from './partition-point.js';
export * from './pipeline.js';
export * from './record.js';
export * from './rule.js';
export * from './section.js';
export * from './source.js';
export * from './span.js';
export * from './taxonomy.js';
