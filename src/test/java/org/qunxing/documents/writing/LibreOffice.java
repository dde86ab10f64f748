package org.qunxing.documents.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The office program that somebody else wrote, as a witness of what we write. */
final class LibreOffice {

  private LibreOffice() {}

  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/soffice"));
  }

  /** Converts a file beside itself; with a profile of its own, so that runs never wait. */
  static Path toPdf(Path file) throws IOException, InterruptedException {
    Path pdf = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".pdf"));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + file.resolveSibling("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                file.resolveSibling("").toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!office.waitFor(2, TimeUnit.MINUTES)) {
      office.destroyForcibly();
      throw new IOException("LibreOffice did not finish");
    }
    return pdf;
  }
}
