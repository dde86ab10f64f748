package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.postgres.ServerAccount.OtherPerson;
import org.qunxing.postgres.ServerAccount.RootUnnamed;

class ServerAccountTests {

  private static final int NOBODY = 65534;

  @TempDir Path directory;

  @Test
  void startsForRootInANamespaceWithoutNames() {
    assumeRoot();
    assumeTrue(Command.succeeds("unshare", "-U", "true"), "user namespaces are forbidden here");
    var home = new PostgresHome(directory.resolve("home")).prepared();

    assertThat(ServerAccount.chosenFor(home)).isInstanceOf(RootUnnamed.class);
    EmbeddedPostgres.start(home, 0).close();
  }

  @Test
  void startsForRootAsAnotherPersonWhereNamespacesAreForbidden() throws Exception {
    assumeRoot();
    var home = new PostgresHome(directory.resolve("home")).prepared();

    try (var server =
        EmbeddedPostgres.start(home, 0, ServerSettings.STANDARD, new OtherPerson(NOBODY))) {
      assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
          .isEqualTo(NOBODY);
    }
    assertThat(Files.getAttribute(home.data(), "unix:uid")).isEqualTo(NOBODY);
    assertThat(ServerAccount.chosenFor(home)).isEqualTo(new OtherPerson(NOBODY));
    EmbeddedPostgres.start(home, 0).close();
  }

  @Test
  void theServerItselfRefusesRoot() {
    assumeRoot();
    var home = new PostgresHome(directory.resolve("home")).prepared();
    var binaries = PostgresBinaries.unpacked(home);

    var said = Command.run(List.of(binaries.program("postgres"), "-D", "/nowhere"), directory);

    assertThat(said.output()).contains("\"root\" execution of the PostgreSQL server");
  }

  @Test
  void startsForAnOrdinaryUser() throws Exception {
    assumeRoot(); // who is none runs every other test as one
    var place = Files.createTempDirectory(Path.of("/tmp"), "qunxing-nobody");
    try {
      var home = Files.createDirectory(place.resolve("home"));
      Files.setAttribute(home, "unix:uid", NOBODY);
      Command.run(List.of("chmod", "755", place.toString()), place);
      var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
      try (var probe = ProbeProcess.start(nobody, classPathFor(place), home, "write")) {
        probe.awaitLine("written 3");
        probe.kill();
      }
      assertThat(Files.getAttribute(home.resolve("pg/data"), "unix:uid")).isEqualTo(NOBODY);
      Leftover.stop(new PostgresHome(home));
    } finally {
      PostgresBinaries.deleteTree(place);
    }
  }

  /** What the probe needs, where an ordinary user may read it. */
  private static String classPathFor(Path place) throws IOException {
    var needed = "(.*postgres|commons-(compress|io|lang3|codec)|xz|.*classes).*";
    var jars = Files.createDirectory(place.resolve("jars"));
    var copies = new ArrayList<Path>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      var path = Path.of(entry);
      if (path.getFileName().toString().matches(needed)) {
        var copy = jars.resolve(copies.size() + "-" + path.getFileName());
        Command.run(List.of("cp", "-r", path.toString(), copy.toString()), place);
        copies.add(copy);
      }
    }
    Command.run(List.of("chmod", "-R", "a+rX", jars.toString()), place);
    return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static void assumeRoot() {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can become others");
  }
}
