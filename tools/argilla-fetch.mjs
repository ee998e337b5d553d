#!/usr/bin/env node
// Saves a dataset of an Argilla server (1.x or 2.x) with everything that Labelscope reads: all records with their
// responses and suggestions, the times and status of each response, questions, guidelines and the names of people.
//
//   ARGILLA_API_KEY=... node argilla-fetch.mjs https://argilla.example.org DATASET [WORKSPACE...] [--to FOLDER]
//
// Without workspaces it takes the dataset of that name from every workspace that the key may see. Each workspace
// becomes a folder in FOLDER, which is called after the dataset and the day where none is given.
// The key must be an owner's or an admin's: others see their own responses only. It is sent to that server and
// written nowhere; neither are the keys of other people, which old servers list. A private Space on Hugging Face
// also needs HF_TOKEN. It takes Node 18 or newer and nothing else.

import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const RECORDS_A_PAGE = 100;
const USAGE = 'Usage: node argilla-fetch.mjs SERVER DATASET [WORKSPACE...] [--to FOLDER]';

/** What the reader of the terminal can act on. Everything else is a bug and shows its stack. */
class Told extends Error {}

async function main() {
  const { server, name, wanted, to } = readArguments();
  const ask = connect(server, process.env.ARGILLA_API_KEY);
  const datasets = await findDatasets(ask, name, wanted);
  if (await exists(to)) throw new Told(`There is a folder ${to} already. Name another one with --to.`);

  // The folder gets its name when all is in it, so that half a dataset is never taken for a whole one.
  const unfinished = `${to}.unfinished`;
  const clear = () => rm(unfinished, { recursive: true, force: true });
  await clear();
  try {
    const taken = new Set();
    for (const dataset of datasets) {
      const folder = join(unfinished, folderName(dataset.workspace.name, taken));
      await mkdir(folder, { recursive: true });
      await saveDescription(ask, dataset, folder);
      await saveRecords(ask, dataset, folder);
    }
    await rename(unfinished, to);
  } finally {
    await clear();
  }
  console.log(`Saved in ${to}`);
}

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
  } catch (error) {
    throw new Told(`${error.message}\n${USAGE}`);
  }
  const [server, name, ...wanted] = parsed.positionals;
  if (!server || !name) throw new Told(USAGE);
  if (!/^https?:\/\//.test(server))
    throw new Told(`The server is an address such as https://argilla.example.org, not "${server}".`);
  if (!process.env.ARGILLA_API_KEY)
    throw new Told('Put your key into ARGILLA_API_KEY. Argilla shows it under "My settings".');
  const day = new Date().toISOString().slice(0, 10);
  const to = parsed.values.to ?? `${folderName(name, new Set())}-${day}`;
  return { server: server.replace(/\/+$/, ''), name, wanted, to };
}

/** A function that asks the server for a path. `orNull` are the statuses that mean: this server has no such thing. */
function connect(server, key) {
  const headers = { 'X-Argilla-Api-Key': key, Accept: 'application/json' };
  if (process.env.HF_TOKEN && new URL(server).hostname.endsWith('.hf.space'))
    headers.Authorization = `Bearer ${process.env.HF_TOKEN}`;
  return async (path, orNull = []) => {
    let response;
    try {
      // A redirection is told and not followed: the key goes to the address that was given, and nowhere else.
      response = await fetch(server + path, { headers, redirect: 'manual' });
    } catch (error) {
      throw new Told(`The server ${server} cannot be reached: ${error.cause?.message ?? error.message}.`);
    }
    const { status } = response;
    if (orNull.includes(status)) return null;
    if (status >= 300 && status < 400)
      throw new Told(`The server sends you on to ${response.headers.get('location')}. Use that address.`);
    if (status === 401) throw new Told('The server does not know the key in ARGILLA_API_KEY.');
    if (status === 403)
      throw new Told(`This key may not read ${path.split('?')[0]}. Use the key of an owner or an admin.`);
    if (!response.ok) throw new Told(`The server answers ${path} with status ${status}.`);
    try {
      return await response.json();
    } catch {
      throw new Told(`${server} answers with something else than data. Is it the address of Argilla itself?`);
    }
  };
}

/** The datasets of a name, each with its workspace. What is not there is told with what is. */
async function findDatasets(ask, name, wanted) {
  const { items: datasets } = await ask('/api/v1/me/datasets');
  // Servers before 1.12 have the older list only.
  const listed = (await ask('/api/v1/me/workspaces', [404, 405])) ?? (await ask('/api/workspaces'));
  const workspaces = new Map((listed.items ?? listed).map((one) => [one.id, one]));
  const all = datasets.map((dataset) => ({
    ...dataset,
    workspace: workspaces.get(dataset.workspace_id) ?? {
      id: dataset.workspace_id,
      name: dataset.workspace_id,
    },
  }));
  const named = all.filter((dataset) => dataset.name === name);
  if (named.length === 0)
    throw new Told(
      `There is no dataset "${name}". ${list(
        'There are',
        all.map((one) => one.name),
      )}`,
    );
  const missing = wanted.filter((one) => !named.some(({ workspace }) => workspace.name === one));
  if (missing.length > 0)
    throw new Told(
      `"${name}" is not in the workspace "${missing[0]}". ${list(
        'It is in',
        named.map((one) => one.workspace.name),
      )}`,
    );
  return wanted.length === 0 ? named : named.filter(({ workspace }) => wanted.includes(workspace.name));
}

const list = (words, names) =>
  names.length === 0 ? 'This key sees none.' : `${words}: ${[...new Set(names)].sort().join(', ')}.`;

/** Questions, fields and metadata as one settings file, the dataset, and the names of people. */
async function saveDescription(ask, dataset, folder) {
  const of = `/api/v1/datasets/${dataset.id}`;
  const [questions, fields, metadata] = [
    await ask(`${of}/questions`),
    await ask(`${of}/fields`),
    await ask(`/api/v1/me/datasets/${dataset.id}/metadata-properties`, [404, 405]),
  ];
  await save(join(folder, 'settings.json'), {
    guidelines: dataset.guidelines,
    allow_extra_metadata: dataset.allow_extra_metadata,
    distribution: dataset.distribution,
    questions: questions.items,
    fields: fields.items,
    metadata: metadata?.items ?? [],
  });
  await save(join(folder, 'dataset.json'), dataset);
  const users = await findUsers(ask, dataset.workspace.id);
  if (users) await save(join(folder, 'users.json'), users);
  else console.error(`${dataset.workspace.name}: this key may not list people, so they keep their ids.`);
}

/** Owners may list everybody, admins the people of their workspaces; version 1 has both under older paths. */
async function findUsers(ask, workspace) {
  const paths = [
    '/api/v1/users',
    '/api/users',
    `/api/v1/workspaces/${workspace}/users`,
    `/api/workspaces/${workspace}/users`,
  ];
  for (const path of paths) {
    const users = await ask(path, [403, 404, 405]);
    if (users) return users.items ?? users;
  }
  return null;
}

async function saveRecords(ask, { id, workspace }, folder) {
  const seen = new Set();
  let responses = 0;
  for (let page = 1; ; page++) {
    const query = `include=responses&include=suggestions&limit=${RECORDS_A_PAGE}&offset=${(page - 1) * RECORDS_A_PAGE}`;
    const { items, total } = await ask(`/api/v1/datasets/${id}/records?${query}`);
    const before = seen.size;
    for (const record of items) {
      seen.add(record.id);
      responses += record.responses?.length ?? 0;
    }
    if (items.length > 0)
      await save(join(folder, `records-${String(page).padStart(5, '0')}.json`), { items, total });
    if (items.length === RECORDS_A_PAGE && seen.size > before) continue;
    console.log(`${workspace.name}: ${seen.size} records, ${responses} responses`);
    if (typeof total === 'number' && total !== seen.size)
      console.error(
        `${workspace.name}: the server counts ${total} records. Run this again while nobody adds any.`,
      );
    return;
  }
}

const save = (path, value) =>
  writeFile(
    path,
    JSON.stringify(value, (key, inner) => (key === 'api_key' ? undefined : inner), 1),
  );

/** A name that any file system takes. Two workspaces never share a folder. */
function folderName(name, taken) {
  const plain = name.replace(/[^\p{L}\p{N}_-]+/gu, '-').toLowerCase();
  let free = plain;
  for (let next = 2; taken.has(free); next++) free = `${plain}-${next}`;
  taken.add(free);
  return free;
}

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

try {
  await main();
} catch (error) {
  if (!(error instanceof Told)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
