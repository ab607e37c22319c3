import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

export const BUCKET = 'archive';
/** Of whoever asks the server; a test that finds the secret in what Pacta says has found a leak. */
const KEY_ID = 'S3RVER';
export const SECRET = 'S3RVER';

// The client warns of coming versions.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** What stands in the way of an answer. */
export type Fault =
  /** S3's words for an error; none in the answer to HEAD, as it is. */
  | { status: number; code: string }
  /** Takes the question and says nothing. */
  | 'silent'
  /** Says that nine bytes come, and hangs up after three. */
  | 'cut'
  /** Says that a million bytes come, and sends them. */
  | 'large'
  /** Sends bytes without end, and says nothing of their number. */
  | 'endless';

/** A real S3 on a port of its own, on loopback, with one bucket. */
export interface S3Server {
  endpoint: string;
  /** What a process needs to ask it, and nothing of the person's own. */
  env: Record<string, string>;
  /** `kept`: the server keeps a SHA-256 of the whole object, as Amazon's does when it is given one. */
  put: (key: string, content: string | Uint8Array, options?: { kept?: boolean }) => Promise<void>;
  /** Empty objects, all at once. */
  putMany: (keys: readonly string[]) => void;
  remove: (key: string) => Promise<void>;
  /** Questions since the last `forget`: `GET /archive/a.txt`. */
  asked: () => string[];
  forget: () => void;
  /** Asked for every question; null lets the server answer. */
  fault: (of: (question: string) => Fault | null) => void;
  stop: () => Promise<void>;
}

/** Nothing is taken from the profile of the person who runs the tests, nor asked of the machine they run on. */
const NOBODY = {
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
};
const EMPTY = Object.fromEntries(
  ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL_S3', 'AWS_DEFAULT_REGION'].map((name) => [name, '']),
);

/** Starts the server, and what stands before it: this counts the questions and makes the faults. */
export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 'pacta-s3-'));
  const child = fork(fileURLToPath(new URL('./s3-server.mjs', import.meta.url)), [directory, BUCKET], {
    execArgv: ['--openssl-legacy-provider'],
  });
  const [behind] = (await once(child, 'message')) as [number];
  const keptDigests = new Map<string, string>();
  let faultOf: (question: string) => Fault | null = () => null;
  let asked: string[] = [];

  const front = createServer((request, response) => {
    const { method, url = '', headers } = request;
    const [path = ''] = url.split('?');
    const question = `${method} ${decodeURIComponent(path)}`;
    asked.push(question);
    const fault = faultOf(question);
    if (fault) return fail(fault, request, response);
    const passed = ask({ port: behind, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      const kept = keptDigests.get(path);
      const isKept = method === 'HEAD' && kept && headers['x-amz-checksum-mode'] === 'ENABLED';
      // The server does not know of checksums: so does Amazon's answer.
      const checksum = { 'x-amz-checksum-sha256': kept, 'x-amz-checksum-type': 'FULL_OBJECT' };
      response.writeHead(answer.statusCode ?? 500, { ...answer.headers, ...(isKept ? checksum : {}) });
      answer.pipe(response);
    });
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: KEY_ID, secretAccessKey: SECRET },
  });

  return {
    endpoint,
    env: {
      ...NOBODY,
      ...EMPTY,
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: KEY_ID,
      AWS_SECRET_ACCESS_KEY: SECRET,
    },
    put: async (key, content, { kept = false } = {}) => {
      await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: Buffer.from(content) }));
      const path = `/${BUCKET}/${key.split('/').map(encodeURIComponent).join('/')}`;
      if (kept) keptDigests.set(path, createHash('sha256').update(content).digest('base64'));
      else keptDigests.delete(path);
    },
    putMany: (keys) => {
      for (const key of keys) {
        // As the server keeps them.
        const path = join(directory, BUCKET, `${key}._S3rver_object`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, '');
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: key }));
    },
    asked: () => asked,
    forget: () => {
      asked = [];
    },
    fault: (of) => {
      faultOf = of;
    },
    stop: async () => {
      client.destroy();
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      child.kill();
      await once(child, 'exit');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function fail(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  if (fault === 'silent') return;
  if (fault === 'cut') {
    response.writeHead(200, { 'content-length': '9' });
    response.write('Art', () => request.socket.destroy());
    return;
  }
  if (fault === 'large') {
    response.writeHead(200, { 'content-length': '1000000' });
    response.end(Buffer.alloc(1_000_000));
    return;
  }
  if (fault === 'endless') {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1 << 16)));
    };
    response.on('drain', more);
    more();
    return;
  }
  const { status, code } = fault;
  response.writeHead(status, { 'content-type': 'application/xml' });
  const words = `<Code>${code}</Code><Message>Key ${KEY_ID} asked.</Message><Key>${SECRET}-signed</Key>`;
  response.end(request.method === 'HEAD' ? undefined : `<?xml version="1.0"?>\n<Error>${words}</Error>`);
}
