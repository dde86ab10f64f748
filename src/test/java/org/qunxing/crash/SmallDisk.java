package org.qunxing.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file system of its own that can be filled up; only where the tests may mount one. */
public record SmallDisk(Path root) implements AutoCloseable {

  public static SmallDisk mountedAt(Path root, int megabytes) throws Exception {
    Files.createDirectory(root);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + megabytes + "m", "tmpfs", root) == 0,
        "a file system can be mounted here");
    return new SmallDisk(root);
  }

  /**
   * Takes all room but the last few hundred kilobytes.
   *
   * @return the file to delete when there shall be room again
   */
  public Path fill() throws IOException {
    Path filler = root.resolve("filler");
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (root.toFile().getUsableSpace() > 4L * block.length) {
        out.write(block);
      }
    }
    return filler;
  }

  @Override
  public void close() throws Exception {
    run("umount", "-l", root);
  }

  private static int run(Object... command) throws Exception {
    String[] words = Arrays.stream(command).map(Object::toString).toArray(String[]::new);
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
  }
}
