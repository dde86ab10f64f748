package org.qunxing.burden;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunxing.access.PublicRoute;
import org.qunxing.burden.BurdenPage.Account;
import org.qunxing.burden.BurdenPage.Row;
import org.qunxing.burden.Sendings.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the platform asks of people, for everybody to see. */
@Controller
class BurdenPages {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");

  private final AskedForms forms;
  private final Sendings sendings;
  private final Clock clock;

  BurdenPages(AskedForms forms, Sendings sendings, Clock clock) {
    this.forms = forms;
    this.sendings = sendings;
    this.clock = clock;
  }

  @PublicRoute
  @GetMapping("/burden")
  String account(Model model) {
    LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
    List<Sent> sent = sendings.in(month);
    List<Account> accounts = Stream.of(Level.values()).map(level -> account(level, sent)).toList();
    model.addAttribute(
        "page", new BurdenPage(MONTH.format(month), accounts, List.of(Effort.values())));
    return "burden/burden";
  }

  /** The forms made for a level, and the time that its people spent, on these or others. */
  private Account account(Level level, List<Sent> sent) {
    Map<String, Long> times =
        sent.stream()
            .filter(one -> one.level() == level)
            .collect(Collectors.toMap(Sent::route, Sent::times));
    List<AskedForm> made = forms.all().stream().filter(form -> form.level() == level).toList();
    long seconds =
        forms.all().stream()
            .mapToLong(form -> form.seconds() * times.getOrDefault(form.route(), 0L))
            .sum();
    return new Account(
        level,
        made.stream().mapToInt(AskedForm::required).sum(),
        times.values().stream().mapToLong(Long::longValue).sum(),
        minutes(seconds),
        made.stream()
            .sorted(Comparator.comparingInt(AskedForm::seconds).reversed())
            .map(form -> row(form, times))
            .toList());
  }

  private static Row row(AskedForm form, Map<String, Long> times) {
    return new Row(
        form.name(),
        form.required(),
        form.optional(),
        effort(form.seconds()),
        times.getOrDefault(form.route(), 0L));
  }

  /** Rounded up: nobody's time is rounded away. */
  private static String minutes(long seconds) {
    return String.valueOf((seconds + 59) / 60);
  }

  private static String effort(int seconds) {
    return seconds < 60 ? "约 " + seconds + " 秒" : "约 " + minutes(seconds) + " 分钟";
  }
}
