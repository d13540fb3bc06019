/** What a finding says, in Argo's words, and what to write instead. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}
