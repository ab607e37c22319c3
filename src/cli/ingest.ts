import { Command } from 'commander';
import { type LimitOptions, limitOptions, ocrOption, processLimits, readLimits } from './limit-options.js';
import { pipelineOption, positiveInteger, storeOption } from './options.js';
import { type PasswordOptions, passwordOptions, passwordsOf } from './password-options.js';

interface Options {
  store: string;
  pipeline: string;
  jobs?: number;
  force?: true;
}

const HELP = `
A folder is read at any depth: its .pdf, .docx, .html, .txt and .md files, and those in its .zip archives, but not
hidden files and not links; what is passed over is named, if it is not much. A file that is named is read whatever it is
called: what it is, its content says. Save .doc, .rtf and .odt as .docx or PDF first. A document is known by its content:
read once, it is not read again, wherever it lies. Of several with the same bytes one gives the record its name (a plain
file before one in an archive), and the others are named. When only the rules have changed, they are applied to the
stored text.

Of a Word document the numbers of automatic lists are read too, and tracked changes as if they were accepted. What
lies in an archive is named archive.zip#folder/treaty.pdf; an archive in an archive is not opened.

A document that a limit cut short is named with the flag to raise; with a higher limit the same command reads it
again. The limits keep hostile files from using up the machine; no printed agreement comes near them.

Pages of a PDF that are pictures, or whose text is no words, go through text recognition (OCR): 2 to 4 seconds each,
Latin letters alone, with the words of English. The list of issues names them. --ocr never leaves them out, --ocr always
recognises every page; documents of which more is recognised than before are then read again.

PDFs that ask for a password are tried with every --password and every line of --password-file (UTF-8) in turn; where
none fits, the document fails as read/encrypted, and is tried again by the next run that is given some. Others see the
words of a command while it runs, and the shell keeps them: so rather --password-file, with a file that only you may
read, or --password-file /dev/stdin. Passwords are kept nowhere. A document that was read needs its password again only
where it is read again (--force, --ocr always, a new Pacta).

Ctrl-C stops after the documents under way, and the same command goes on later. A document or archive that cannot be
read is named with the reason, kept as failed ("pacta list --status failed"), and makes the exit code 3. What has no
content to be known by (a protected or damaged member of an archive, a file or folder that may not be opened) is named
by each run, and not kept.

Records of files below these paths that are gone, or have other content now, are told of and stay, until "pacta remove"
takes them away.

Examples:
  pacta ingest agreements/                        everything below a folder
  pacta ingest treaty.pdf notes.txt --store try   two files, into a store of their own
  pacta ingest agreements/ --pipeline my-rules/   with rules of your own
  pacta ingest agreements/ --force                read everything again
  pacta ingest agreements/ --password-file words.txt
                                                  what is protected too; one password on each line
  pacta ingest s3://archive/treaties              what lies in a bucket; server and credentials as with
                                                  other tools (AWS_ENDPOINT_URL, AWS_PROFILE and so on)
  pacta ingest agreements/ --store postgres://me@host/treaties
                                                  records in PostgreSQL; the other commands ask there
                                                  with the same --store`;

/** `pacta ingest` */
export function ingestCommand(): Command {
  const command = new Command('ingest')
    .description('read agreements into the store')
    .argument('<paths...>', 'files and folders, or s3://bucket/prefix')
    .addOption(storeOption())
    .addOption(pipelineOption())
    .option('--jobs <n>', 'documents to read at the same time (default: one for each core)', positiveInteger)
    .option('--force', 'read again what was read before')
    .addOption(ocrOption())
    .addHelpText('after', HELP)
    .action(run);
  for (const option of [...passwordOptions(), ...limitOptions()]) command.addOption(option);
  return command;
}

async function run(paths: string[], options: Options & LimitOptions & PasswordOptions): Promise<void> {
  const passwords = await passwordsOf(options);
  const [{ DEFAULT_LIMITS, ingest }, { watchRun }] = await Promise.all([
    import('../batch/index.js'),
    import('./run-report.js'),
  ]);
  process.exitCode = await watchRun('ingest', (watched) =>
    ingest(paths, {
      store: options.store,
      pipeline: options.pipeline,
      limits: processLimits(options, DEFAULT_LIMITS),
      readLimits: readLimits(options),
      passwords,
      force: options.force ?? false,
      ...(options.jobs ? { jobs: options.jobs } : {}),
      ...watched,
    }),
  );
}
