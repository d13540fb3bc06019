/** What the transpiler needs of a file system. Synchronous; paths are absolute with forward slashes. */
export interface FileSystem {
    /** The bytes, or why there are none. */
    readFile(path: string): Uint8Array | {
        readonly error: "missing" | "unreadable" | "directory";
    };
    fileExists(path: string): boolean;
    directoryExists(path: string): boolean;
}
