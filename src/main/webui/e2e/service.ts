import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const JAR = resolve(import.meta.dirname, "../../../../target/quarkus-app/quarkus-run.jar");

/** The packaged service in a process and a data directory of its own, on the sandbox. It can be stopped and started. */
export class Service {
  private process: ChildProcess | null = null;
  private log = "";

  private constructor(
    readonly url: string,
    private readonly port: number,
    private readonly data: string,
    private readonly settings: Record<string, string>,
  ) {}

  static async started(settings: Record<string, string> = {}): Promise<Service> {
    if (!existsSync(JAR)) {
      throw new Error(`There is no ${JAR}: build it with ./mvnw package -DskipTests`);
    }
    const port = await freePort();
    const service = new Service(`http://localhost:${port}`, port, mkdtempSync(join(tmpdir(), "maquette-e2e-")), settings);
    await service.start();
    return service;
  }

  async start(): Promise<void> {
    const settings = {
      "quarkus.http.port": String(this.port),
      "quarkus.http.host": "localhost",
      "maquette.data-directory": this.data,
      // small pictures, as they are drawn by the same processor that draws the page
      "maquette.sandbox.image-size": "256",
      "maquette.sandbox.image-delay": "200ms",
      "maquette.sandbox.model-delay": "1500ms",
      ...this.settings,
    };
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
    const flags = Object.entries(settings).map(([name, value]) => `-D${name}=${value}`);
    const { REDIS_URL: _, ...environment } = process.env;
    this.process = spawn(java, [...flags, "-jar", JAR], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    this.process.stdout?.on("data", (text) => (this.log += text));
    this.process.stderr?.on("data", (text) => (this.log += text));
    await this.healthy();
  }

  async stop(): Promise<void> {
    const { process: running } = this;
    if (running && running.exitCode === null) {
      const ended = new Promise((done) => running.once("exit", done));
      running.kill("SIGTERM");
      await ended;
    }
    this.process = null;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  private async healthy(): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      if (await isHealthy(this.url)) {
        return;
      }
      if (this.process?.exitCode !== null) {
        break;
      }
      await new Promise((wait) => setTimeout(wait, 100));
    }
    throw new Error(`The service did not start:\n${this.log}`);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
