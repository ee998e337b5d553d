import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEY = 'owner.apikey';
const WORKSPACES = ['natalia', 'amelie'];
const RECORDS = 230;
const STATUSES = ['submitted', 'draft', 'discarded'];

export interface ArgillaServer {
  readonly address: string;
  /** Paths that were asked for, without their parameters. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** What a server of that version answers; undefined where it has no such path. */
function answer(version: 1 | 2, path: string, parameters: URLSearchParams): unknown {
  const users = WORKSPACES.map((name) => ({
    id: `user-of-${name}`,
    username: name,
    first_name: name,
    last_name: null,
    role: 'annotator',
    api_key: `${name}.apikey`,
  }));
  const workspaces = WORKSPACES.map((name) => ({ id: `ws-${name}`, name }));
  const [, id, kind] = /^\/api\/v1\/(?:me\/)?datasets\/ds-(\w+)\/([a-z-]+)$/.exec(path) ?? [];
  if (id !== undefined && kind === 'records') return page(id, parameters);
  if (kind === 'questions')
    return {
      items: [
        {
          id: `question-of-${id!}`,
          name: 'mood',
          title: 'Mood of the poem',
          required: true,
          settings: { type: 'label_selection', options: [{ value: 'glad', text: 'Glad' }, { value: 'sad' }] },
        },
      ],
    };
  if (kind === 'fields') return { items: [{ id: 'f', name: 'poem', settings: { type: 'text' } }] };
  if (kind === 'metadata-properties') return { items: [{ name: 'lines', settings: { type: 'integer' } }] };
  switch (path) {
    case '/api/v1/me/datasets':
      return {
        items: [
          ...WORKSPACES.map((name) => ({
            id: `ds-${name}`,
            name: 'poems',
            guidelines: 'Read it aloud.',
            workspace_id: `ws-${name}`,
            last_activity_at: '2026-03-03T10:00:00',
            ...(version === 2 ? { distribution: { strategy: 'overlap', min_submitted: 2 } } : {}),
          })),
          { id: 'ds-other', name: 'songs', workspace_id: 'ws-natalia' },
        ],
      };
    case '/api/v1/me/workspaces':
      return version === 2 ? { items: workspaces } : undefined;
    case '/api/workspaces':
      return version === 1 ? workspaces : undefined;
    case '/api/v1/users':
      return version === 2 ? { items: users } : undefined;
    case '/api/users':
      return version === 1 ? users : undefined;
    case '/api/v1/workspaces/ws-natalia/users':
      return { items: users.slice(0, 1) };
    default:
      return undefined;
  }
}

function page(workspace: string, parameters: URLSearchParams): unknown {
  const [offset, limit] = ['offset', 'limit'].map((name) => Number(parameters.get(name)));
  const included = parameters.getAll('include');
  const items = Array.from({ length: RECORDS }, (_, number) => ({
    id: `${workspace}-${String(number)}`,
    external_id: `poem-${String(number)}`,
    fields: { poem: `Poem number ${String(number)}, with a line or two.` },
    metadata: { lines: number % 14 },
    dataset_id: `ds-${workspace}`,
    inserted_at: '2026-03-01T08:00:00.123456',
    updated_at: '2026-03-01T08:00:00',
    ...(included.includes('responses') ? { responses: responses(workspace, number) } : {}),
    ...(included.includes('suggestions')
      ? { suggestions: [{ question_id: `question-of-${workspace}`, value: 'glad', agent: 'm1', score: 0.5 }] }
      : {}),
  }));
  return { items: items.slice(offset, offset! + limit!), total: RECORDS };
}

/** Every second record has a response, a minute after the one before. */
function responses(workspace: string, number: number): unknown {
  if (number % 2 === 1) return [];
  const time = new Date(Date.UTC(2026, 2, 3, 9, number)).toISOString().replace('Z', '');
  return [
    {
      id: `r-${workspace}-${String(number)}`,
      user_id: `user-of-${workspace}`,
      status: STATUSES[number % 3],
      values: { mood: { value: number % 4 === 0 ? 'glad' : 'sad' } },
      inserted_at: time,
      updated_at: time,
    },
  ];
}

/** A server that answers like Argilla, on a free port of this machine; some paths can be forbidden to the key. */
export async function argillaServer(version: 1 | 2, forbidden = /^$/): Promise<ArgillaServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://argilla.invalid');
    asked.push(pathname);
    const isKnown = request.headers['x-argilla-api-key'] === KEY;
    const body = isKnown && !forbidden.test(pathname) ? answer(version, pathname, searchParams) : null;
    const status = !isKnown ? 401 : body === null ? 403 : body === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? { detail: 'Not Found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
