package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Everything that a home's database holds, in one file, taken while it works.
 *
 * <p>A physical copy by PostgreSQL's low-level backup API: the files as they are read, however
 * torn, and the log written meanwhile, which mends them when the copy is first started. What was
 * acknowledged before the copying ended is in it. The file is a zip with the checksum of each of
 * its parts in {@value BackupArchive#SUMS}, as {@code sha256sum -c} reads them.
 *
 * <p>Not in it: keys that lie in the home beside the database. A backup must not open itself.
 */
public final class Backup {

  static final String DATA = "data/";
  static final String ABOUT = "about.properties";
  static final String CREDENTIALS = "credentials.properties";

  /** Written anew at each start, or of no use to another server. Their directories are needed. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  private Backup() {}

  /**
   * Writes the backup of a home to a file; a running server goes on working, one that is not is
   * started for the while.
   *
   * @param file appears when it is complete and on disk, or not at all
   * @throws BackupFailed with the reason
   */
  public static void write(PostgresHome home, Path file) {
    if (Files.notExists(home.data())) {
      throw new BackupFailed(BackupFailed.Reason.NOTHING_THERE, home.directory());
    }
    try (var _ = EmbeddedPostgres.start(home, 0)) {
      writeRunning(home, file);
    } catch (PostgresUnavailable e) {
      if (e.reason() != PostgresUnavailable.Reason.DIRECTORY_TAKEN) {
        throw e;
      }
      writeRunning(home, file);
    }
  }

  private static void writeRunning(PostgresHome home, Path file) {
    try (var archive = BackupArchive.create(file);
        var copy = HotCopy.begin(superuser(home))) {
      archive.text(ABOUT, about(copy.begun()));
      archive.file(CREDENTIALS, home.credentials());
      Files.walkFileTree(home.data(), new Walk(home.data(), archive));
      // Says where recovery must begin; read after the other files, as the manual asks.
      archive.file(DATA + "global/pg_control", home.data().resolve("global/pg_control"));
      var end = copy.end();
      archive.text(DATA + "backup_label", end.label());
      for (var segment : end.segments(home.data().resolve("pg_wal"))) {
        archive.file(DATA + "pg_wal/" + segment.getFileName(), segment);
      }
      archive.complete();
    } catch (IOException e) {
      throw BackupFailed.because(e, file);
    } catch (SQLException e) {
      throw BackupFailed.because(e);
    }
  }

  private static String about(String begun) {
    return "format=1%npostgres=%s%nbegun=%s%n".formatted(PostgresBinaries.VERSION, begun);
  }

  private static DataSource superuser(PostgresHome home) {
    return Databases.source(
        PidFile.of(home).port(),
        "postgres",
        EmbeddedPostgres.SUPERUSER,
        Credentials.of(home).superuser());
  }

  /** The data directory, without what another server makes anew. */
  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path data;
    private final BackupArchive archive;

    Walk(Path data, BackupArchive archive) {
      this.data = data;
      this.archive = archive;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      var name = data.relativize(directory).toString();
      archive.directory(DATA + name);
      if (name.equals("pg_wal")) {
        archive.directory(DATA + "pg_wal/archive_status");
      }
      return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var name = data.relativize(file).toString();
      var base = String.valueOf(file.getFileName());
      if (!LEFT_OUT.contains(name)
          && !base.startsWith("pgsql_tmp")
          && !base.startsWith("pg_internal.init")
          && !name.equals("global/pg_control")) {
        archive.file(DATA + name, file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Tables are dropped and made while we walk: what is gone is in the log. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof java.nio.file.NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }
  }
}
