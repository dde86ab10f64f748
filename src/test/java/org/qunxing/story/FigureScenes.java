package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.story.Stage.button;
import static org.qunxing.story.Stage.containing;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.qunxing.screens.Screen;

/** What has happened, in figures: 周明's cockpit and the yearly report. */
record FigureScenes(Stage stage) {

  private static final String INDICATOR = "职工文体活动";

  void opensTheFigureDownToTheActivity(Screen zhouMing) {
    Page page = zhouMing.page();
    zhouMing.open("/cockpit");
    Stage.reloadUntil(page, "main", "场");
    stage.shot(zhouMing, "cockpit");
    opensTheListOfTheIndicator(page);
    stage.shot(zhouMing, "list-with-its-lights");
    page.locator("a.list-item", containing(INDICATOR)).first().click();
    Stage.reloadUntil(page, "main .stats", "1 场");
    assertThat(page.locator(".page-actions .light")).isVisible();
    stage.shot(zhouMing, "the-indicator-and-its-light");

    page.locator("main .stats a").first().click();
    assertThat(page.locator("main")).containsText(ActivityScenes.TITLE);
    stage.shot(zhouMing, "facts-behind-the-figure");
    page.locator("main").getByText(ActivityScenes.TITLE).first().click();
    assertThat(page.locator("h1")).containsText(ActivityScenes.TITLE);
    stage.shot(zhouMing, "the-activity-itself");
  }

  private static void opensTheListOfTheIndicator(Page page) {
    List<String> lists =
        page.locator("a[href^='/cockpit/lists/']").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    for (String list : lists) {
      page.navigate(list);
      if (page.locator("a.list-item", containing(INDICATOR)).count() > 0) {
        return;
      }
    }
    throw new AssertionError("no list of " + lists + " holds " + INDICATOR);
  }

  void printsTheYearlyReport(Screen zhaoMin) throws IOException {
    Page page = zhaoMin.page();
    zhaoMin.open("/workbench/reports");
    button(page, "生成报告").click();
    assertThat(page.locator("main article.card").first()).containsText(INDICATOR);
    stage.shot(zhaoMin, "yearly-report");
    String figure =
        page.locator("tr", containing(INDICATOR)).first().locator("td[data-label=完成]").innerText();
    assertThat(figure).isEqualTo("1 场");
    Download download =
        page.waitForDownload(() -> page.locator("a", containing("下载 Word")).first().click());

    assertThat(download.suggestedFilename()).endsWith(".docx");
    assertThat(rowOfTheIndicator(download)).contains(figure);
  }

  /** In the table at the end of the document. */
  private static String rowOfTheIndicator(Download download) throws IOException {
    try (InputStream file = Files.newInputStream(download.path());
        XWPFDocument document = new XWPFDocument(file)) {
      return document.getTables().stream()
          .map(XWPFTable::getRows)
          .flatMap(List::stream)
          .map(FigureScenes::text)
          .filter(row -> row.contains(INDICATOR))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no row of " + INDICATOR + " in the document"));
    }
  }

  private static String text(XWPFTableRow row) {
    return String.join(" | ", row.getTableCells().stream().map(cell -> cell.getText()).toList());
  }
}
