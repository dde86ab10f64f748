package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who runs the server. PostgreSQL refuses to run as root, so root has to become somebody else. */
sealed interface ServerAccount {

  /** What stands before a program of the server on the command line. */
  List<String> prefix(PostgresHome home, PostgresBinaries binaries);

  /** Gives the server's directory to the account. */
  void own(PostgresHome home);

  static ServerAccount chosenFor(PostgresHome home) {
    if (ownerOf(Path.of("/proc/self")) != 0) {
      return new SamePerson();
    }
    if (ownerOf(home.server()) != 0) {
      return new OtherPerson(ownerOf(home.server()));
    }
    return Command.succeeds("unshare", "-U", "true") ? new RootUnnamed() : OtherPerson.found();
  }

  private static int ownerOf(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, path);
    }
  }

  /** An ordinary user. */
  record SamePerson() implements ServerAccount {
    @Override
    public List<String> prefix(PostgresHome home, PostgresBinaries binaries) {
      return List.of();
    }

    @Override
    public void own(PostgresHome home) {}
  }

  /** Root in a user namespace without names: the files stay root's, the server sees no root. */
  record RootUnnamed() implements ServerAccount {
    @Override
    public List<String> prefix(PostgresHome home, PostgresBinaries binaries) {
      return List.of("unshare", "-U");
    }

    @Override
    public void own(PostgresHome home) {}
  }

  /** Where namespaces are forbidden (many containers): an account without privileges. */
  record OtherPerson(int id) implements ServerAccount {

    private static final int NOBODY = 65534;

    /** The system's own postgres account where there is one. */
    static OtherPerson found() {
      try (var accounts = Files.lines(Path.of("/etc/passwd"))) {
        return new OtherPerson(
            accounts
                .map(line -> line.split(":"))
                .filter(fields -> fields[0].equals("postgres"))
                .map(fields -> Integer.parseInt(fields[2]))
                .findFirst()
                .orElse(NOBODY));
      } catch (IOException e) {
        return new OtherPerson(NOBODY);
      }
    }

    @Override
    public List<String> prefix(PostgresHome home, PostgresBinaries binaries) {
      var command = new ArrayList<>(List.of("setpriv", "--reuid=" + id, "--regid=" + id));
      command.add("--clear-groups");
      if (isBehindClosedDoors(home.directory()) || isBehindClosedDoors(binaries.directory())) {
        // A home under /root: without this capability the account could not walk there.
        command.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        command.add("--securebits=+no_setuid_fixup"); // or access(2) would ignore it
      }
      command.add("--");
      return command;
    }

    @Override
    public void own(PostgresHome home) {
      try (var paths = Files.walk(home.server())) {
        for (var path : paths.toList()) {
          Files.setAttribute(path, "unix:uid", id);
          Files.setAttribute(path, "unix:gid", id);
        }
        var doors = Files.getPosixFilePermissions(home.directory());
        doors.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(home.directory(), doors);
      } catch (IOException e) {
        throw PostgresUnavailable.because(e, home.server());
      }
    }

    private static boolean isBehindClosedDoors(Path directory) {
      return Stream.iterate(directory, path -> path != null, Path::getParent)
          .anyMatch(OtherPerson::isClosed);
    }

    private static boolean isClosed(Path directory) {
      try {
        return !Files.getPosixFilePermissions(directory)
            .contains(PosixFilePermission.OTHERS_EXECUTE);
      } catch (IOException e) {
        return true;
      }
    }
  }
}
