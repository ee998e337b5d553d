/** One way to export: what to do, the lines to run, and what the file then says of responses. */
export interface Way {
  readonly how: string;
  readonly lines?: readonly string[];
  readonly tells: string;
}

/** How to get files out of an annotation tool, the fullest way first. */
export interface ToolExport {
  readonly tool: string;
  readonly ways: readonly Way[];
  /** What no export of the tool tells. */
  readonly never: string;
}

const FETCH: Way = {
  how: 'Run the script tools/argilla-fetch.mjs of this project with the key of an owner or an admin. It saves every workspace that holds the dataset into a folder of its own.',
  lines: ['ARGILLA_API_KEY=... node argilla-fetch.mjs https://argilla.example.org DATASET'],
  tells:
    'Status and times of each response, suggestions, metadata, records without responses, and names of people.',
};

/** What every tool needs to be exported, in the same words on the page and in docs/exports.md. */
export const EXPORTS: readonly ToolExport[] = [
  {
    tool: 'Argilla 2',
    ways: [
      FETCH,
      {
        how: 'Or save flat rows from Python, and the settings beside them.',
        lines: [
          'import argilla as rg',
          'client = rg.Argilla(api_url="https://argilla.example.org", api_key="...")',
          'dataset = client.datasets("DATASET", workspace="WORKSPACE")',
          'dataset.records.to_datasets().to_parquet("records.parquet")',
          'dataset.settings.to_json("settings.json")',
        ],
        tells: 'The status of each response, without times. People have ids instead of names.',
      },
      {
        how: 'Or save the dataset as a folder.',
        lines: ['dataset.to_disk("folder", with_records=True)'],
        tells:
          'No times, and no status: drafts and discarded responses look like submitted ones, so all count as unknown.',
      },
    ],
    never: 'Argilla does not record how long a response took.',
  },
  {
    tool: 'Argilla 1',
    ways: [
      FETCH,
      {
        how: 'Or save rows from Python.',
        lines: [
          'import argilla as rg',
          'rg.init(api_url="https://argilla.example.org", api_key="...")',
          'dataset = rg.FeedbackDataset.from_argilla(name="DATASET", workspace="WORKSPACE")',
          'dataset.format_as("datasets").to_parquet("records.parquet")',
        ],
        tells: 'The status of each response, without times. People have ids instead of names.',
      },
    ],
    never:
      'Argilla does not record how long a response took. The script does not save datasets of the older kinds (text classification, token classification, text to text).',
  },
  {
    tool: 'Label Studio',
    ways: [
      {
        how: 'Open the project, click Export, choose JSON, and click Export.',
        tells: 'Status, times, time spent, drafts, suggestions, and the people.',
      },
      {
        how: 'Or ask the interface, which can also give tasks that nobody has annotated. The number of the project is in its address.',
        lines: [
          'curl -H "Authorization: Token ..." -o tasks.json "https://label-studio.example.org/api/projects/1/export?exportType=JSON&download_all_tasks=true"',
        ],
        tells: 'The same, and the tasks that are still to be done.',
      },
      {
        how: 'JSON-MIN, CSV and TSV are read as well.',
        tells:
          'Times and time spent, but cancelled annotations, drafts and suggestions are not in these files.',
      },
    ],
    never:
      'Without tasks that nobody has annotated, progress against the whole project is not known. The time spent includes breaks with the page open.',
  },
  {
    tool: 'Prodigy',
    ways: [
      {
        how: 'Export the dataset. Let people annotate with ?session=NAME in the address, because without it they cannot be told apart.',
        lines: ['prodigy db-out DATASET > DATASET.jsonl'],
        tells: 'Accepted, rejected or ignored, the session, and in newer versions the time.',
      },
    ],
    never:
      'Prodigy writes only what was answered, so the number of records to do is not known. It does not record how long an answer took.',
  },
  {
    tool: 'doccano',
    ways: [
      {
        how: 'On the page Dataset choose Actions, Export Dataset, and JSONL. Leave "Export only approved documents" off. Open the zip as it is.',
        tells: 'The person is the name of the file in the zip. An empty list of labels is no response.',
      },
      {
        how: 'The first versions of doccano write all people into one file and number the labels. Put the list of labels (a JSON file with "id" and "text" of each) beside it.',
        tells: 'People as numbers, and who approved a text.',
      },
    ],
    never:
      'Times, time spent and status are in no export. A project whose members share their annotations exports one file without people.',
  },
  {
    tool: 'Potato',
    ways: [
      {
        how: 'Take the folder annotation_output as it is, with the file user_state.json of each person, and the data file of the task for the texts.',
        tells:
          'People, assigned records, and the times of all clicks, from which the time spent is estimated.',
      },
    ],
    never: 'There are no drafts: what has an answer counts as submitted.',
  },
  {
    tool: 'LightTag',
    ways: [
      {
        how: 'Take the JSON file with "annotations_and_examples".',
        tells: 'People and the times of annotations.',
      },
    ],
    never: 'Status and time spent are not in it.',
  },
  {
    tool: 'INCEpTION',
    ways: [
      {
        how: 'WebAnno TSV and UIMA CAS JSON are not read. Make a table with one row for each annotation and the columns item, annotator and label.',
        tells: 'What the table says.',
      },
    ],
    never: 'INCEpTION records no times of annotations.',
  },
  {
    tool: 'a spreadsheet',
    ways: [
      {
        how: 'Save it as CSV in UTF-8, one row per answer, with the columns item, annotator and label, or one row per item and one column per person. Excel: File, Save As, CSV UTF-8. Google Sheets: File, Download, Comma-separated values.',
        lines: [
          'item,annotator,label,status,submitted_at,duration',
          '17,anna,yes,submitted,2026-02-20T09:04:19Z,12.5',
        ],
        tells: 'Status, times and time spent where there are columns for them.',
      },
    ],
    never: 'Excel workbooks themselves are not read.',
  },
  {
    tool: 'the Hugging Face Hub',
    ways: [
      {
        how: 'Download the repository, with the settings of Argilla where it came from there (.argilla, argilla.yaml).',
        lines: ['hf download ORGANISATION/DATASET --repo-type dataset --local-dir DATASET'],
        tells: 'The status of responses from Argilla, without times.',
      },
    ],
    never:
      'Pages of the dataset viewer cut long texts. A clone without Git LFS holds pointers in place of the files.',
  },
];
