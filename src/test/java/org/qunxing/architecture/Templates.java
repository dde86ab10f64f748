package org.qunxing.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Templates keep to the same walls as the code, which Modulith cannot see since generated classes
 * are left out of it: only types and templates of modules that their own may use. Past the escaping
 * writes nobody but a few components.
 */
final class Templates {

  /** Components that write markup of their own making. */
  private static final Set<String> MAY_WRITE_RAW = Set.of("icon.jte", "field.jte", "chart.jte");

  private static final Pattern TYPE = Pattern.compile("\\borg\\.qunxing\\.(\\w+)\\.");
  private static final Pattern CALL = Pattern.compile("@template\\.(\\w+)\\.");

  private static final Pattern DECLARED =
      Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern NAME = Pattern.compile("\"(\\w+)[^\"]*\"");

  private final Map<String, Set<String>> allowed;

  Templates(Map<String, Set<String>> allowed) {
    this.allowed = allowed;
  }

  /** What each module may use, as its charter declares it. */
  static Map<String, Set<String>> declaredDependencies(List<SourceFile> sources) {
    return sources.stream()
        .filter(file -> file.path().endsWith("package-info.java"))
        .filter(file -> file.text().contains("@ApplicationModule"))
        .collect(Collectors.toMap(SourceFile::module, file -> declared(file.text())));
  }

  List<String> violations(List<SourceFile> templates) {
    return templates.stream().flatMap(this::violations).toList();
  }

  private Stream<String> violations(SourceFile template) {
    List<String> found = new ArrayList<>();
    Stream.of(TYPE, CALL)
        .flatMap(pattern -> pattern.matcher(template.text()).results())
        .map(result -> result.group(1))
        .distinct()
        .filter(module -> !mayUse(template.module(), module))
        .forEach(module -> found.add("uses " + module));
    if (template.text().contains("$unsafe{") && !mayWriteRaw(template)) {
      found.add("writes without escaping");
    }
    return found.stream().map(what -> template.path() + " " + what);
  }

  private boolean mayUse(String own, String other) {
    return own.equals(other)
        || other.equals("web")
        || allowed.getOrDefault(own, Set.of()).contains(other);
  }

  private static boolean mayWriteRaw(SourceFile template) {
    return template.module().equals("web")
        && MAY_WRITE_RAW.contains(template.path().getFileName().toString());
  }

  private static Set<String> declared(String charter) {
    return DECLARED
        .matcher(charter)
        .results()
        .flatMap(list -> NAME.matcher(list.group(1)).results())
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }
}
