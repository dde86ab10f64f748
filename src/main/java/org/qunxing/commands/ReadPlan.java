package org.qunxing.commands;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qunxing.documents.reading.DocumentText;
import org.qunxing.kernel.Refusal;
import org.qunxing.planreader.PlanOutlineJson;
import org.qunxing.planreader.PlanReader;

/**
 * {@code bin/read-plan FILE}: the outline of a plan document as JSON on standard output and nothing
 * else there; what goes wrong is said on standard error.
 */
public final class ReadPlan {

  private static final int UNREADABLE = 1;
  private static final int MISUSED = 2;

  private ReadPlan() {}

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err);
    out.flush();
    System.exit(status);
  }

  /** The exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length != 1) {
      err.println("usage: bin/read-plan FILE   (.txt, .docx, .pdf or .html)");
      return MISUSED;
    }
    var file = Path.of(args[0]);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      err.println("read-plan: no such file, or not readable: " + file);
      return UNREADABLE;
    }
    try {
      var text = DocumentText.read(file, String.valueOf(file.getFileName())).text();
      out.print(PlanOutlineJson.write(PlanReader.read(text)));
      return 0;
    } catch (Refusal refusal) {
      err.println("read-plan: " + refusal.text());
    } catch (UncheckedIOException e) {
      err.println("read-plan: cannot read " + file + ": " + e.getMessage());
    }
    return UNREADABLE;
  }
}
