import { z } from 'zod';
import { FORMATS } from '../formats/index.ts';
import { settingsSchema } from '../model/settings.ts';

const FORMAT = 'properties/files/items/properties/format';

/** The definition of `dashboard.yml` as JSON Schema, in the version that editors know best. */
export const settingsJsonSchema = (): string => {
  const schema = z.toJSONSchema(settingsSchema, {
    io: 'input',
    target: 'draft-07',
    override({ jsonSchema, path }) {
      if (path.join('/') === FORMAT) jsonSchema.enum = FORMATS.map(({ id }) => id);
    },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
};
