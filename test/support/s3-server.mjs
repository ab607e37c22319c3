/**
 * An S3 server on loopback, in a process of its own (`--openssl-legacy-provider`: it makes the marks between pages of
 * a list with a cipher that Node no longer offers). Takes folder and bucket; tells its port to its parent, and ends
 * with it.
 */
import { createServer } from 'node:http';
import S3rver from 's3rver';

const [directory, bucket] = process.argv.slice(2);
const server = new S3rver({
  directory,
  silent: true,
  vhostBuckets: false,
  // It works out another signature than the client for questions about a bucket. The ids of keys it does compare.
  allowMismatchedSignatures: true,
  configureBuckets: [{ name: bucket, configs: [] }],
});

// It escapes the names in its answers twice.
server.middleware.unshift(async (context, next) => {
  await next();
  if (typeof context.body === 'string') context.body = context.body.replace(/&amp;(#?\w+;)/g, '&$1');
});

// It keeps objects as files: there, names that mean a folder would lose themselves in the path.
const Store = server.store.constructor;
Store.encodeKeyPath = (key) =>
  key
    .split('/')
    .map((name, index, { length }) => (isLost(name, index === length - 1) ? `\u0001${name}` : name))
    .join('/');
Store.decodeKeyPath = (path) => path.replaceAll('\u0001', '');
const isLost = (name, isLast) => name === '.' || name === '..' || (name === '' && !isLast);

await server.configureBuckets();
const answer = server.callback();
const http = createServer((request, response) => {
  // It does not find keys with two slashes in a row.
  const [path, ...query] = request.url.split('?');
  request.url = [path.replace(/(?<=\/)\//g, '%2F'), ...query].join('?');
  answer(request, response);
});
http.listen(0, '127.0.0.1', () => process.send(http.address().port));
process.on('disconnect', () => process.exit());
