import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What must be shown as it is written, wherever it stands. */
export const HOSTILE = {
  label: '<img src=x onerror=alert(1)>',
  formula: '=1+1',
  person: '__proto__',
  stranger: '"><svg onload=alert(2)>',
  question: 'Is it "fair", a.b & c=d?',
  tags: 'constructor',
  text: 'Go <a href="/x" src="/y">there</a> <script>alert(3)</script> ` href="/x"` &amp; done',
  rightToLeft: 'مرحبا بالعالم <b>شكرا</b>',
  title: 'Title </title><script>alert(4)</script> & "co"',
} as const;

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (...cells: readonly string[]) => cells.map(cell).join(',');

const SETTINGS = `title: ${JSON.stringify(HOSTILE.title)}
description: ${JSON.stringify(`A [link](javascript:alert(5)) and ![picture](http://127.0.0.1:1/x.png) ${HOSTILE.label}`)}
guidelines: ${JSON.stringify(`# ${HOSTILE.label}\n\n<script>alert(6)</script> See [here](/x).`)}
share:
  annotators: name
columns:
  item: item
  annotator: annotator
  answers:
    ${JSON.stringify(HOSTILE.question)}: verdict
    ${HOSTILE.tags}: { column: tags, separator: "|", empty: answer }
    note: note
  fields: [text, arabic]
  metadata: [toString]
  submitted_at: submitted_at
questions:
  ${JSON.stringify(HOSTILE.question)}:
    type: label
    labels: { ${JSON.stringify(HOSTILE.label)}: ${JSON.stringify(`Definition ${HOSTILE.label}`)} }
  ${HOSTILE.tags}: { type: multi_label }
  note: { type: text }
`;

/** One record with everything in it that could be taken for markup, a formula or a property. */
export const HOSTILE_TABLE = [
  row('item', 'annotator', 'verdict', 'tags', 'note', 'text', 'arabic', 'toString', 'submitted_at'),
  row(
    '../1',
    HOSTILE.person,
    HOSTILE.label,
    `${HOSTILE.formula}|${HOSTILE.label}`,
    HOSTILE.text,
    HOSTILE.text,
    HOSTILE.rightToLeft,
    HOSTILE.label,
    '2026-03-01T10:00:00Z',
  ),
  row(
    '../1',
    HOSTILE.stranger,
    HOSTILE.formula,
    '',
    HOSTILE.rightToLeft,
    HOSTILE.text,
    HOSTILE.rightToLeft,
    HOSTILE.label,
    '2026-03-02T10:00:00Z',
  ),
].join('\r\n');

/** Writes the campaign into a folder and gives its path. */
export async function writeHostileCampaign(folder: string): Promise<string> {
  const path = join(folder, 'hostile');
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'dashboard.yml'), SETTINGS);
  await writeFile(join(path, 'answers.csv'), HOSTILE_TABLE);
  return path;
}
