// `errors.IsTransientErr`, as far as it can tell from a message.

const words = [
  "Connection closed by foreign host",
  "net/http: TLS handshake timeout",
  "i/o timeout",
  "connection timed out",
  "connection reset by peer",
  "http2: client connection lost",
  "http2: server sent GOAWAY and closed the connection",
  "connect: connection refused",
  "invalid connection",
  "etcdserver: leader changed",
  "etcdserver: request timed out",
];

export function isTransient(message: string): boolean {
  return words.some((word) => message.includes(word));
}
