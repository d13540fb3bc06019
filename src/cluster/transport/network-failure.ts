/** Why there is no reply, in words, and what follows from it for sending again. */
export interface NetworkFailure {
  readonly kind: "unreachable" | "certificate" | "proxy" | "broken" | "late";
  readonly reason: string;
  readonly hint: string;
  /** Nothing was sent: it can be sent again, whatever it is. */
  readonly unsent: boolean;
  /** The same would happen again. */
  readonly permanent: boolean;
}

/** What the network errors of Node and undici mean. */
export function explainNetworkError(error: unknown): NetworkFailure {
  const { code, syscall, message } = factsOf(error);
  const proxy = /Proxy response \((\d+)\)|Proxy Authentication Required/.exec(message);
  if (proxy) return proxyFailure(proxy[1] ?? "407");
  const known = unreachable[code];
  if (known) return { kind: "unreachable", ...known, unsent: true, permanent: false };
  if (isCertificateCode(code)) return certificateFailure(code, message);
  if (code.startsWith("HPE_"))
    return {
      kind: "broken",
      reason: "the reply is not HTTP",
      hint: "the server probably speaks TLS: write `https://` in its address.",
      unsent: false,
      permanent: true,
    };
  const unsent = syscall === "connect" || syscall === "getaddrinfo" || /before secure TLS connection/.test(message);
  const reason = brokenReasons[code] ?? (code ? `${message || "the connection failed"} (${code})` : message || "the connection failed");
  if (unsent) return { kind: "unreachable", reason, hint: hints.network, unsent: true, permanent: false };
  return { kind: "broken", reason, hint: hints.again, unsent: false, permanent: code === "UND_ERR_INVALID_ARG" };
}

const hints = {
  network: "check the address, and whether this machine is in a network that reaches it (VPN, private cluster, firewall, proxy).",
  again: "look whether it was carried out, then start again; if it keeps happening, something between here and there breaks connections.",
};

const unreachable: Readonly<Record<string, { readonly reason: string; readonly hint: string }>> = {
  ECONNREFUSED: {
    reason: "nothing listens there (connection refused)",
    hint: "check host and port; a cluster that is stopped, or whose port-forward ended, looks like this.",
  },
  ENOTFOUND: {
    reason: "no such host is known (DNS)",
    hint: "check the host name; names of private clusters are known only inside of their network.",
  },
  EAI_AGAIN: { reason: "the name cannot be looked up now (DNS)", hint: "check the network of this machine and its DNS." },
  EHOSTUNREACH: { reason: "there is no route to the host", hint: hints.network },
  ENETUNREACH: { reason: "there is no route to its network", hint: hints.network },
  UND_ERR_CONNECT_TIMEOUT: { reason: "no answer to the connection within 10 s", hint: hints.network },
};

const brokenReasons: Readonly<Record<string, string>> = {
  ECONNRESET: "it was reset",
  UND_ERR_SOCKET: "the other side closed it",
  EPIPE: "the other side closed it",
  ETIMEDOUT: "it timed out",
};

function proxyFailure(status: string): NetworkFailure {
  const login = status === "407";
  return {
    kind: "proxy",
    reason: login ? "it wants a user and a password (407)" : `it answered ${status}`,
    hint: login
      ? "put them into its address: `http://user:password@host:port`."
      : "check that the proxy may reach the server; otherwise add the server's host to `NO_PROXY`.",
    unsent: true,
    permanent: login || status === "403",
  };
}

function isCertificateCode(code: string): boolean {
  return /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL_|EPROTO)/.test(code);
}

function certificateFailure(code: string, message: string): NetworkFailure {
  if (code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "ERR_SSL_PACKET_LENGTH_TOO_LONG" || /wrong version number/i.test(message))
    return {
      kind: "unreachable",
      reason: "it does not speak TLS",
      hint: "check the port; where it is meant to be without TLS, write `http://` (for an Argo Server also `ARGO_SECURE=false`).",
      unsent: true,
      permanent: true,
    };
  const words: Readonly<Record<string, readonly [string, string]>> = {
    CERT_HAS_EXPIRED: ["it has expired", "renew it in the cluster; check the clock of this machine."],
    CERT_NOT_YET_VALID: ["it is not valid yet", "check the clock of this machine."],
    ERR_TLS_CERT_ALTNAME_INVALID: [
      "it is for other names",
      "use the address that it was made for, or set `tls-server-name` in the kubeconfig.",
    ],
  };
  const authority =
    "give its authority: `certificate-authority-data` in the kubeconfig; for an Argo Server `NODE_EXTRA_CA_CERTS=FILE` (or, where it does not matter, `ARGO_INSECURE_SKIP_VERIFY=true`).";
  const alert = /alert|handshake/i.test(message);
  const [reason, hint] = words[code] ?? [
    alert ? `the handshake failed (${code})` : `nobody that this machine trusts has signed it (${code})`,
    alert ? "the server may want a client certificate: `client-certificate-data` and `client-key-data` in the kubeconfig." : authority,
  ];
  return { kind: "certificate", reason, hint, unsent: true, permanent: true };
}

function factsOf(error: unknown): { readonly code: string; readonly syscall: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: "", syscall: "", message: String(error) };
  const { code, syscall, errors, cause } = error as Error & { code?: unknown; syscall?: unknown; errors?: readonly unknown[] };
  // Several addresses of one name were tried, each in vain: the first says enough.
  if (typeof code !== "string" && errors?.length) return factsOf(errors[0]);
  if (typeof code !== "string" && cause) return factsOf(cause);
  return { code: typeof code === "string" ? code : "", syscall: typeof syscall === "string" ? syscall : "", message: error.message };
}
