package org.qunxing.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Debian's nginx with the configuration that we recommend ({@code ops/nginx.conf}); only the
 * addresses, the certificate and the network of the operators are those of the test.
 */
final class Nginx implements AutoCloseable {

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

  private final Process process;
  private final int port;
  private final Path directory;

  private Nginx(Process process, int port, Path directory) {
    this.process = process;
    this.port = port;
    this.directory = directory;
  }

  static boolean isInstalled() {
    return PLACES.stream().anyMatch(Files::isExecutable);
  }

  /**
   * @param origins of the nodes, {@code http://localhost:8080}
   */
  static Nginx before(Path directory, String... origins) throws Exception {
    var port = freePort();
    Files.createDirectories(directory);
    var file = directory.resolve("nginx.conf");
    Files.writeString(file, configuration(directory, port, origins));
    var program = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
    var process =
        new ProcessBuilder(
                program.toString(),
                "-p",
                directory.toString(),
                "-e",
                "error.log",
                "-c",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("nginx.out").toFile())
            .start();
    return new Nginx(process, port, directory).awaitReady();
  }

  String origin() {
    return "http://localhost:" + port;
  }

  private static String configuration(Path directory, int port, String... origins)
      throws IOException {
    var servers =
        Stream.of(origins)
            .map(origin -> "127.0.0.1:" + URI.create(origin).getPort())
            .map("    server %s max_fails=1 fail_timeout=5s;"::formatted)
            .collect(Collectors.joining("\n"));
    var recommended =
        Files.readString(Path.of("ops/nginx.conf"))
            .replaceFirst("( *server 10[^\n]*\n)+", servers + "\n")
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
            .replaceAll("(?m)^ *ssl_certificate.*$", "")
            .replace("allow 10.0.0.0/24;", "allow 127.0.0.1;")
            .replace("$host;", "$http_host;");
    return """
    daemon off; %3$s
    pid %1$s/nginx.pid;
    events { worker_connections 512; }
    http {
      access_log off;
      client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
      uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
      %2$s
    }
    """
        .formatted(directory, recommended, user());
  }

  /** Started by root, the workers would be nobody, who may not write here. */
  private static String user() {
    return System.getProperty("user.name").equals("root") ? "user root;" : "";
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Nginx awaitReady() throws Exception {
    for (var i = 0; i < 200 && process.isAlive(); i++) {
      try (var _ = new Socket("127.0.0.1", port)) {
        return this;
      } catch (IOException notYet) {
        Thread.sleep(25);
      }
    }
    close();
    throw new AssertionError("nginx did not start: " + said());
  }

  private String said() throws IOException {
    var said = Files.readString(directory.resolve("nginx.out"));
    var log = directory.resolve("error.log");
    return Files.exists(log) ? said + Files.readString(log) : said;
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
