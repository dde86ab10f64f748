package org.qunxing.documents.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.files.SafeXml;

/**
 * What must be known of a sheet before its rows are read: the merged ranges, which stand behind the
 * last row in the file, and the formulas that were never calculated, which the row reader cannot
 * tell from those whose result is an empty text.
 */
final class SheetSurvey {
  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
  private static final int MOST = 200_000;

  private final Map<Integer, List<Range>> byRow = new HashMap<>();
  private final Set<String> uncalculated = new HashSet<>();
  private String cell = "";
  private boolean formula;
  private boolean value;

  private record Range(int firstColumn, int lastColumn) {}

  private SheetSurvey() {}

  static SheetSurvey of(ZipFile zip, String relation) throws IOException, XMLStreamException {
    var survey = new SheetSurvey();
    var part = zip.getEntry(target(zip, relation));
    if (part != null) {
      try (var in = zip.getInputStream(part)) {
        survey.read(SafeXml.reader(in));
      }
    }
    return survey;
  }

  boolean isMerged(int row, int column) {
    for (Range range : byRow.getOrDefault(row, List.of())) {
      if (column >= range.firstColumn && column <= range.lastColumn) {
        return true;
      }
    }
    return false;
  }

  /** Whether this cell, such as {@code B7}, holds a formula without any result. */
  boolean isUncalculated(String address) {
    return uncalculated.contains(address);
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && byRow.size() + uncalculated.size() < MOST) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
        endCell();
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "c" -> {
        cell = String.valueOf(xml.getAttributeValue(null, "r"));
        formula = false;
        value = "str".equals(xml.getAttributeValue(null, "t"));
      }
      case "f" -> formula = true;
      case "v" -> value |= !xml.getElementText().isEmpty();
      case "mergeCell" -> add(xml.getAttributeValue(null, "ref"));
      default -> {}
    }
  }

  private void endCell() {
    if (formula && !value) {
      uncalculated.add(cell);
    }
  }

  private void add(@Nullable String reference) {
    var range = RANGE.matcher(String.valueOf(reference));
    if (!range.matches()) {
      return;
    }
    var columns = new Range(column(range.group(1)), column(range.group(3)));
    int last = Math.min(Integer.parseInt(range.group(4)), TableRows.MOST_ROWS + 20);
    for (int row = Integer.parseInt(range.group(2)); row <= last; row++) {
      byRow.computeIfAbsent(row, _ -> new ArrayList<>(1)).add(columns);
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** The part that the workbook means by this relation. */
  private static String target(ZipFile zip, String relation)
      throws IOException, XMLStreamException {
    var part = zip.getEntry("xl/_rels/workbook.xml.rels");
    if (part == null) {
      return "";
    }
    try (var in = zip.getInputStream(part)) {
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && relation.equals(xml.getAttributeValue(null, "Id"))) {
          String target = String.valueOf(xml.getAttributeValue(null, "Target"));
          return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }
      }
    }
    return "";
  }
}
