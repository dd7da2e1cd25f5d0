/** The OpenAPI 3.1 description, written from the operations' own schemas. */
import { z } from 'zod';
import type { Operation } from '../command.ts';
import { paramsIn } from '../execute.ts';

type JsonSchema = Record<string, unknown>;

const problem = {
  description: 'A problem, with a sentence to act on.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' }, description: 'A sentence per field.' },
  },
};

const refusals = { '403': 'Not allowed', '404': 'Not there, or not for you to see', '409': 'Not now', '422': 'Not valid' };

/** @param serverUrl where the API answers, with its version */
export function openApiDocument(operations: readonly Operation[], serverUrl: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const [method, path] = operation.http.split(' ') as [string, string];
    const address = path.replace(/:([a-zA-Z]+)/g, '{$1}');
    (paths[address] ??= {})[method.toLowerCase()] = describe(operation, method);
  }
  const stages = [...new Set(operations.map(stageOf))].sort();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pairwell',
      version: '1',
      description: 'Everything a page can do: programs, registration, pairing, sessions, support and reports.',
      contact: { name: 'Pairwell', url: serverUrl },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    security: [{ apiKey: [] }],
    tags: stages.map((name) => ({ name, description: `The ${name} stage.` })),
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'A key made on the account page.' } },
    },
  };
}

const stageOf = (operation: Operation) => operation.name.split('.')[0] as string;

function describe(operation: Operation, method: string): object {
  const reads = method === 'GET';
  const parameters: object[] = paramsIn(operation.http).map((name) => ({
    name,
    in: 'path',
    required: true,
    description: `The id of the ${name}.`,
    schema: { type: 'string', format: 'uuid' },
  }));
  const fields = inputSchema(operation.input as z.ZodObject);
  if (reads)
    for (const [name, schema] of Object.entries((fields.properties ?? {}) as Record<string, JsonSchema>))
      parameters.push({ name, in: 'query', required: (fields.required as string[]).includes(name), schema });
  if (method === 'POST')
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key gets the same answer and acts once.',
      schema: { type: 'string', maxLength: 200 },
    });
  return {
    operationId: operation.name,
    summary: operation.says,
    description: `${operation.says}. Allowed for ${operation.may.says}.`,
    tags: [stageOf(operation)],
    parameters,
    ...(reads ? {} : { requestBody: { required: false, content: { 'application/json': { schema: fields } } } }),
    responses: {
      [method === 'POST' ? '201' : '200']: {
        description: 'Done.',
        content: { 'application/json': { schema: asJsonSchema(operation.output) } },
      },
      ...Object.fromEntries(Object.entries(refusals).map(([status, description]) => [status, { ...problem, description }])),
    },
  };
}

/** A field is required when leaving it out is a mistake, whatever preprocessing stands before it. */
function inputSchema(input: z.ZodObject): JsonSchema {
  const schema = asJsonSchema(input);
  const required = Object.entries(input.shape)
    .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
    .map(([name]) => name);
  return { ...schema, required };
}

function asJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      // What stands in for nothing given need not be what may be given: an empty list where one item is asked for.
      if (def.type === 'default' && !(def.innerType as z.ZodType).safeParse(jsonSchema.default).success) delete jsonSchema.default;
    },
  }) as JsonSchema;
  return rest;
}
