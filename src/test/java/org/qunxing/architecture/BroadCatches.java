package org.qunxing.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Nobody catches everything: a fault of ours must reach the edge, where it gets an id. Read off the
 * source, since bytecode shows the compiler's own catches of try-with-resources as well.
 */
final class BroadCatches {

  private static final Pattern CATCH =
      Pattern.compile(
          "catch\\s*\\(\\s*(?:final\\s+)?([^)]*?)\\s+\\w+\\s*\\)|catch\\s*\\(([^)]*) _\\s*\\)");
  private static final Set<String> TOO_BROAD = Set.of("Exception", "Throwable", "Error");

  /** With the reason why they may. */
  private static final Set<String> EXCUSED =
      Set.of(
          // a ScopedValue call may throw anything; what is not known is wrapped, never swallowed
          "ActorFilter.java");

  private BroadCatches() {}

  static List<String> in(List<SourceFile> sources) {
    return sources.stream()
        .filter(file -> !EXCUSED.contains(file.path().getFileName().toString()))
        .flatMap(BroadCatches::in)
        .toList();
  }

  private static Stream<String> in(SourceFile file) {
    return CATCH
        .matcher(new JavaText(file.text()).code())
        .results()
        .flatMap(
            found ->
                Stream.of((found.group(1) == null ? found.group(2) : found.group(1)).split("\\|")))
        .map(String::strip)
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .filter(TOO_BROAD::contains)
        .map(type -> file.path() + " catches " + type);
  }
}
