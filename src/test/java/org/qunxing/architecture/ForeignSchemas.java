package org.qunxing.architecture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL names only its own module's schema. What an owner publishes for reading is free to all: views
 * and functions whose name begins with {@code v_} or ends in {@code _facts}, and the schema {@code
 * access}, which holds the eyes of row-level security.
 */
final class ForeignSchemas {

  private static final Pattern CREATED =
      Pattern.compile("(?i)create\\s+schema\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
  private static final Pattern SQL =
      Pattern.compile(
          "(?i)\\b(select|insert\\s+into|update|delete\\s+from|lock\\s+table|truncate|copy|from|join)\\b");
  private static final Pattern SQL_COMMENT = Pattern.compile("--[^\\n]*");
  private static final String OPEN_TO_ALL = "access";

  /** Migrations in which data changes its owner: each names what it hands over, once. */
  private static final Set<String> HANDOVERS =
      Set.of("members/V30__timeline_to_person_file.sql names personfile.entries");

  private final Set<String> schemas;

  /** Learns the schemas from the migrations. */
  ForeignSchemas(List<SourceFile> migrations) {
    this.schemas =
        migrations.stream()
            .flatMap(file -> CREATED.matcher(file.text()).results().map(found -> found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> schemas() {
    return schemas;
  }

  List<String> inJava(List<SourceFile> sources) {
    return sources.stream().flatMap(this::inJava).toList();
  }

  /** The migrations in {@code __root} lay the ground for all and are exempt. */
  List<String> inMigrations(List<SourceFile> migrations) {
    return migrations.stream()
        .filter(file -> !file.module().equals("__root"))
        .flatMap(file -> foreign(file, SQL_COMMENT.matcher(file.text()).replaceAll("")))
        .filter(violation -> HANDOVERS.stream().noneMatch(violation::endsWith))
        .toList();
  }

  private Stream<String> inJava(SourceFile file) {
    return new JavaText(file.text())
        .literals().stream()
            .filter(literal -> SQL.matcher(literal).find())
            .flatMap(literal -> foreign(file, literal));
  }

  private Stream<String> foreign(SourceFile file, String sql) {
    Pattern names = Pattern.compile("\\b(" + String.join("|", schemas) + ")\\.(\\w+)");
    Matcher found = names.matcher(sql);
    return found
        .results()
        .filter(
            name ->
                !name.group(1).equals(file.module()) && !isPublished(name.group(1), name.group(2)))
        .map(name -> "%s names %s".formatted(file.path(), name.group()));
  }

  private static boolean isPublished(String schema, String name) {
    return schema.equals(OPEN_TO_ALL) || name.startsWith("v_") || name.endsWith("_facts");
  }
}
