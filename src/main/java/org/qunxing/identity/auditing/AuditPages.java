package org.qunxing.identity.auditing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Choice;
import org.qunxing.web.Written;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit, as the auditor reads it: by person, deed and day. */
@Controller
@Requires(Permission.VIEW_AUDIT)
class AuditPages {

  private final AuditRegister register;

  AuditPages(AuditRegister register) {
    this.register = register;
  }

  @GetMapping("/workbench/audit")
  String read(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      Model model) {
    List<AuditRegister.Row> rows =
        register.rows(
            new AuditRegister.Query(
                person.strip(),
                action.strip(),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)),
                before));
    boolean more = rows.size() > AuditRegister.PAGE;
    List<AuditRegister.Row> shown = more ? rows.subList(0, AuditRegister.PAGE) : rows;
    model.addAttribute(
        "page",
        new AuditPage(
            person.strip(),
            action.strip(),
            from,
            to,
            deeds(),
            shown.stream().map(AuditPages::row).toList(),
            more ? older(person, action, from, to, shown.getLast().number()) : null));
    return "identity/auditing/audit";
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Written.ZONE).toInstant();
  }

  private static AuditPage.Row row(AuditRegister.Row row) {
    return new AuditPage.Row(
        row.number(),
        row.at(),
        row.actorName(),
        Deeds.words(row.action()),
        row.subject() == null ? "" : row.subject(),
        row.details() == null ? "" : row.details());
  }

  private static List<Choice> deeds() {
    return Deeds.all().entrySet().stream()
        .map(deed -> Choice.of(deed.getKey(), deed.getValue()))
        .toList();
  }

  private static String older(
      String person, String action, @Nullable LocalDate from, @Nullable LocalDate to, long before) {
    return UriComponentsBuilder.fromPath("/workbench/audit")
        .queryParam("person", person)
        .queryParam("action", action)
        .queryParam("from", from == null ? "" : from)
        .queryParam("to", to == null ? "" : to)
        .queryParam("before", before)
        .encode()
        .toUriString();
  }
}
