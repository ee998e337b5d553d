import { answerValues } from '../measures/labels/answer-values.ts';
import { averagedScores } from '../measures/labels/averaged-scores.ts';
import { fieldOf } from '../measures/metadata/metadata-fields.ts';
import { metadataValues } from '../measures/metadata/metadata-values.ts';
import { modelStandings } from '../measures/preference/model-standings.ts';
import { preferenceChoices } from '../measures/preference/preference-choices.ts';
import { preferenceLengths } from '../measures/preference/preference-lengths.ts';
import { annotatorTime } from '../measures/progress/annotator-time.ts';
import { answerCounts } from '../measures/progress/answer-counts.ts';
import { campaignCounts } from '../measures/progress/campaign-counts.ts';
import { snapshots } from '../measures/progress/snapshots.ts';
import { attemptConcentration } from '../measures/red-team/attempt-concentration.ts';
import { attemptHarmlessness } from '../measures/red-team/attempt-harmlessness.ts';
import { attemptSuccess } from '../measures/red-team/attempt-success.ts';
import { attemptsByModel } from '../measures/red-team/attempts-by-model.ts';
import { attemptsByTag } from '../measures/red-team/attempts-by-tag.ts';
import { questionOf } from '../measures/rows/questions.ts';
import { suggestedRecords } from '../measures/suggestions/suggested-records.ts';
import { agreement, remarks } from './agreement.ts';
import { estimateOf } from './estimate.ts';
import { from, said, told, toldOfEach, where, type Entry, type Told } from './told.ts';

// The document is keys, the measure that knows what stands at each, and the field of it. Keys are added, never renamed;
// what does not apply is null.

// What the reader calls a campaign whose settings name none.
const UNTITLED = 'Untitled campaign';

export const CAMPAIGN = {
  title: said(({ about }) => (about.title === UNTITLED ? null : about.title)),
  records: from(campaignCounts, ({ records }) => records),
  annotators: from(campaignCounts, ({ annotators }) => annotators),
  submissions: from(campaignCounts, ({ submissions }) => submissions),
  answers: from(answerCounts, ({ all }) => all),
  responsesPerRecord: from(campaignCounts, ({ responsesPerRecord }): Readonly<Record<string, number>> =>
    Object.fromEntries(
      [{ people: 0, records: 0 }, ...responsesPerRecord].map(
        ({ people, records }) => [people, records] as const,
      ),
    ),
  ),
  repeated: from(campaignCounts, ({ repeated }) => repeated),
  first: from(campaignCounts, ({ first }) => first),
  last: from(campaignCounts, ({ last }) => last),
};

export const files = said(({ about }) =>
  about.files.map(({ path, format, container, rows, counted, rejected, records, submissions }) => ({
    path,
    format,
    container,
    rows,
    counted,
    rejected,
    records,
    submissions,
  })),
);

export const annotators = from(annotatorTime, (people) =>
  people.map(({ id, name, submissions, ...times }) => ({ id, name, ...submissions, ...times })),
);

export const QUESTION = {
  name: said((ask) => questionOf(ask).name),
  title: said((ask) => questionOf(ask).title),
  type: said((ask) => questionOf(ask).kind),
  level: said((ask) => questionOf(ask).level),
  scale: said((ask): readonly (string | number)[] | null => {
    const { kind, options } = questionOf(ask);
    if (options.length === 0) return null;
    const isNumber = kind === 'rating' || kind === 'number';
    return options.map(({ value }) => (isNumber ? Number(value) : value));
  }),
  answers: from(answerCounts, ({ byQuestion }, { param }) => byQuestion[param!.number]!),
  values: from(answerValues, ({ values }) => values && byName(values)),
  numbers: from(answerValues, ({ numbers }) => numbers),
  lengths: from(answerValues, ({ lengths }) => lengths),
  suggestions: where(
    suggestedRecords,
    ({ records, kept }) => ({ records, kept: kept && estimateOf(kept) }),
    null,
  ),
  agreement,
  /** What the page says beside the agreement. */
  remarks,
};

const METADATA = {
  name: said((ask) => fieldOf(ask).name),
  type: said((ask) => fieldOf(ask).type),
  present: from(metadataValues, ({ present }) => present),
  missing: from(metadataValues, ({ missing }) => missing),
  distinct: from(metadataValues, ({ distinct }) => distinct),
  min: from(metadataValues, ({ min }) => min),
  max: from(metadataValues, ({ max }) => max),
  mean: from(metadataValues, ({ mean }) => mean),
  top: from(metadataValues, ({ top }) => top),
};

export const metadata = toldOfEach(metadataValues, METADATA);

export const aggregates = from(averagedScores, (scores) => scores);

export const exports = from(snapshots, ({ dots }) =>
  dots.map(({ snapshot }) => ({
    exported: snapshot.day,
    records: snapshot.records,
    annotators: snapshot.annotators,
    submissions: snapshot.submissions,
    answers: snapshot.answers,
    new: snapshot.added,
    changed: snapshot.changed,
    vanished: snapshot.vanished,
  })),
);

/** Who won in the answers to a comparison. */
const PREFERENCE = {
  comparisons: from(preferenceChoices, ({ comparisons }) => comparisons),
  ties: from(preferenceChoices, ({ ties }) => ties),
  others: from(preferenceChoices, ({ others }) => others),
  sides: from(preferenceChoices, ({ sides }) => byName(sides)),
  firstPosition: from(preferenceChoices, ({ firstPosition }) => estimateOf(firstPosition)),
  models: from(modelStandings, ({ models }) =>
    models.length === 0
      ? null
      : byName(
          models.map(({ name, games, wins, losses, ties, winRate, ability }) => [
            name,
            { games, wins, losses, ties, winRate: estimateOf(winRate), ability: estimateOf(ability) },
          ]),
        ),
  ),
  noModels: from(modelStandings, ({ models }) => (models.length === 0 ? 'unknown_models' : null)),
  connected: from(modelStandings, ({ isConnected }) => isConnected),
  groups: from(modelStandings, ({ groups }) => groups),
  pairs: from(modelStandings, ({ pairs }) => pairs),
  lengths: from(preferenceLengths, ({ comparisons, equal, difference, longerWon }) => ({
    comparisons,
    equal,
    difference,
    longerWon: estimateOf(longerWon),
  })),
};

/** By question. */
export const preference: Entry<Readonly<Record<string, Told<typeof PREFERENCE>>> | null> = async (known) => {
  const params = preferenceChoices.each!(known.ask.about);
  if (params.length === 0) return null;
  const all = await toldOfEach(preferenceChoices, PREFERENCE)(known);
  return byName(params.map(({ key }, at) => [key, all[at]!]));
};

const RED_TEAM = {
  attempts: from(attemptSuccess, ({ attempts }) => attempts),
  rated: from(attemptSuccess, ({ rated }) => rated),
  success: from(attemptSuccess, ({ success }) => estimateOf(success)),
  members: from(attemptSuccess, ({ members }) => members),
  ratings: from(attemptSuccess, ({ ratings }) =>
    byName(ratings.map(([rating, n]) => [String(rating), n] as const)),
  ),
  byModel: from(attemptsByModel, (models) =>
    models.map(({ type, size, attempts, rated, success }) => ({
      type,
      size,
      attempts,
      rated,
      success: estimateOf(success),
    })),
  ),
  tagged: from(attemptsByTag, ({ tagged }) => tagged),
  byTag: from(attemptsByTag, ({ tags }) =>
    tags.map(({ tag, share, attempts, rated, success }) => ({
      tag,
      share: estimateOf(share),
      attempts,
      rated,
      success: estimateOf(success),
    })),
  ),
  concentration: from(attemptConcentration, ({ topShare, gini, topSuccess, otherSuccess }) => ({
    topShare,
    gini,
    topSuccess: estimateOf(topSuccess),
    otherSuccess: estimateOf(otherSuccess),
  })),
  harmlessness: from(attemptHarmlessness, ({ transcript, task }) => ({
    transcript: { attempts: transcript.attempts, correlation: estimateOf(transcript.correlation) },
    task: { attempts: task.attempts, correlation: estimateOf(task.correlation) },
  })),
};

export const redTeam: Entry<Told<typeof RED_TEAM> | null> = async (known) => {
  const [rating] = attemptSuccess.each!(known.ask.about);
  return rating ? told(RED_TEAM, known.at(rating)) : null;
};

export const problems = said(({ about }) =>
  about.problems.map(({ code, message, file, line, count }) => ({ code, message, file, line, count })),
);

const byName = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries);
