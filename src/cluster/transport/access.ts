/** Where a server is and how one comes in: what every way of connecting ends in. */
export interface Access {
  readonly kind: "kubernetes" | "argo-server";
  /** Scheme, host, port and base path, without a slash at the end. */
  readonly server: string;
  /** Where that comes from: `context production of ~/.kube/config`. */
  readonly origin: string;
  readonly namespace: string;
  readonly tls: ServerTrust;
  /** With credentials, where it has them. */
  readonly proxy: string | undefined;
  readonly credentials: Credentials;
  /** What is secret from the start; what credentials bring later, they say. */
  readonly secrets: readonly string[];
}

export interface ServerTrust {
  /** PEM; undefined: what Node trusts, `NODE_EXTRA_CA_CERTS` included. */
  readonly ca: string | undefined;
  /** The name in the server's certificate, where it is another than the address. */
  readonly serverName: string | undefined;
  readonly insecure: boolean;
}

export interface ClientCertificate {
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
}

/** What proves who we are. */
export interface Credential {
  /** `authorization`, `impersonate-user`. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly certificate: ClientCertificate | undefined;
  readonly secrets: readonly string[];
  /** Milliseconds since 1970 after which another one is needed; undefined: it lasts. */
  readonly expires: number | undefined;
}

/** Where credentials come from: a file, a program, a token that is minted. */
export interface Credentials {
  /** What a person would look at when they are refused: `the user "ci" of ~/.kube/config`. */
  readonly source: string;
  /** Rejects with a ClusterError. */
  obtain(options: { readonly signal: AbortSignal | undefined }): Promise<Credential>;
}
