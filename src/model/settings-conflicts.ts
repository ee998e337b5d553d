import { pausesOf } from './duration.ts';
import type { Settings } from './settings.ts';

/** What is wrong, and the key that it stands under. */
export interface Explanation {
  readonly keys: readonly PropertyKey[];
  readonly message: string;
}

/** What no single key tells: labels listed twice, names that nothing has, pauses that outlast a session. */
export const conflictsIn = (settings: Settings): readonly Explanation[] => [
  ...groupProblems(settings),
  ...mergeProblems(settings),
  ...distanceProblems(settings),
  ...zoneProblems(settings),
  ...pauseProblems(settings),
];

const groupProblems = (settings: Settings) =>
  listedTwice(
    settings,
    'groups',
    (label, before, group) =>
      `The label "${label}" is in two groups, "${before}" and "${group}". A label belongs to one group at most.`,
  );

function mergeProblems(settings: Settings): readonly Explanation[] {
  const twice = listedTwice(
    settings,
    'merge',
    (spelling, before, later) =>
      `"${spelling}" is merged into two labels, "${before}" and "${later}". A spelling belongs to one label.`,
  );
  const chained = Object.entries(settings.questions ?? {}).flatMap(([questionName, { merge = {} }]) =>
    Object.entries(merge).flatMap(([label, spellings]) =>
      spellings
        .filter((spelling) => spelling !== label && Object.hasOwn(merge, spelling))
        .map((spelling) => ({
          keys: ['questions', questionName, 'merge', label],
          message: `"${spelling}" is merged into "${label}", and other spellings are merged into it. Merge them all into one label.`,
        })),
    ),
  );
  return [...twice, ...chained];
}

function distanceProblems(settings: Settings): readonly Explanation[] {
  return Object.entries(settings.questions ?? {}).flatMap(([questionName, { distances = {} }]) =>
    Object.entries(distances).flatMap(([label, others]) =>
      Object.entries(others).flatMap(([other, distance]) => {
        const back = Object.hasOwn(distances, other) ? distances[other]?.[label] : undefined;
        const keys = ['questions', questionName, 'distances', label, other];
        if (label === other && distance !== 0)
          return [{ keys, message: `"${label}" is ${String(distance)} apart from itself: expected 0.` }];
        return back === undefined || back === distance || other < label
          ? []
          : [
              {
                keys,
                message: `"${label}" is ${String(distance)} apart from "${other}", and "${other}" ${String(back)} from "${label}". A distance is the same both ways; say it once.`,
              },
            ];
      }),
    ),
  );
}

/** Labels that one question's setting lists under two of its keys. */
function listedTwice(
  settings: Settings,
  setting: 'groups' | 'merge',
  message: (label: string, before: string, here: string) => string,
): readonly Explanation[] {
  return Object.entries(settings.questions ?? {}).flatMap(([questionName, question]) => {
    const seen = new Map<string, string>();
    return Object.entries(question[setting] ?? {}).flatMap(([key, labels]) =>
      labels.flatMap((label) => {
        const before = seen.get(label);
        seen.set(label, key);
        return before === undefined || before === key
          ? []
          : [{ keys: ['questions', questionName, setting, key], message: message(label, before, key) }];
      }),
    );
  });
}

function zoneProblems(settings: Settings): readonly Explanation[] {
  const zone = settings.time?.zone;
  if (zone === undefined) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return [];
  } catch {
    return [
      {
        keys: ['time', 'zone'],
        message: `The time zone "${zone}" is not known: expected a name such as Europe/Madrid or UTC.`,
      },
    ];
  }
}

function pauseProblems({ time = {} }: Settings): readonly Explanation[] {
  const { idle, session } = pausesOf(time);
  const inMinutes = (seconds: number) => `${String(seconds / 60)} minutes`;
  return idle <= session
    ? []
    : [
        {
          keys: ['time', time.idle === undefined ? 'session' : 'idle'],
          message: `"time.idle" is ${inMinutes(idle)} and "time.session" ${inMinutes(session)}: expected idle time that is no longer than the gap that ends a session.`,
        },
      ];
}
