import type { Settings } from '../model/settings.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addAnswer, addProblem, addSubmission } from '../formats/collect/collect.ts';

export interface Gold {
  readonly records: ReadonlySet<number>;
  readonly columns: ReadonlySet<string>;
}

const GOLD = /^(gold|truth|ground_?truth|expert|correct|known)([ _-].*)?$|[ _-](gold|truth)$|^final_label$/i;

/** A column that looks like known answers is proposed as such; nothing is done with it before the settings say so. */
function propose(collected: Collected, settings: Settings): void {
  const [question] = collected.answers.keys();
  if (settings.gold || question === undefined) return;
  for (const name of collected.metadata.record.keys())
    if (GOLD.test(name))
      addProblem(collected, {
        code: 'gold_proposed',
        message: `The column "${name}" looks like known answers. To measure how often people meet them, add "gold: { answers: { ${question}: ${name} } }" to dashboard.yml; until then it is metadata.`,
        file: null,
        line: null,
        count: 1,
      });
}

/** Known answers become submissions of the role "gold", and their records are kept out of agreement. */
export function addGold(collected: Collected, settings: Settings): Gold {
  propose(collected, settings);
  const records = new Set(collected.knownRecords);
  const answers = Object.entries(settings.gold?.answers ?? {});
  const submissions = new Map<number, number>();
  for (const [question, name] of answers) {
    const column = collected.metadata.record.get(name);
    if (!column) {
      addProblem(collected, {
        code: 'gold_missing',
        message: `The settings name "${name}" as the known answer to "${question}", but no record has it.`,
        file: 'dashboard.yml',
        line: null,
        count: 1,
      });
      continue;
    }
    const codes = new Map<number, number>();
    for (let row = 0; row < column.owner.length; row++)
      codes.set(column.owner.data[row]!, column.code.data[row]!);
    for (const [record, code] of codes) {
      records.add(record);
      const submission = submissions.get(record) ?? goldSubmission(collected, record);
      submissions.set(record, submission);
      addAnswer(collected, question, submission, column.raws[code], collected.records.line.data[record]!);
    }
  }
  return { records, columns: new Set(answers.map(([, name]) => name)) };
}

const goldSubmission = (collected: Collected, record: number): number =>
  addSubmission(collected, {
    record,
    annotator: null,
    status: 'submitted',
    created: null,
    updated: null,
    duration: null,
    role: 'gold',
    workspace: null,
    line: collected.records.line.data[record]!,
  });
