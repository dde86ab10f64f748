package org.qunxing.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.wallet.AnswerRequest;
import org.qunxing.wallet.AskForPaper;
import org.qunxing.wallet.KeepPapers;
import org.qunxing.wallet.NewPaper;
import org.springframework.stereotype.Component;

/** 王芳 keeps three papers; 李强 has asked for two of them, and opened the one she agreed to. */
@WithDemo
@Component
class DemoWallet {

  private static final String PHONE = Cast.part("王芳").phone();

  private final KeepPapers keep;
  private final AskForPaper ask;
  private final AnswerRequest answer;
  private final DemoActivities cast;

  DemoWallet(KeepPapers keep, AskForPaper ask, AnswerRequest answer, DemoActivities cast) {
    this.keep = keep;
    this.ask = ask;
    this.answer = answer;
    this.cast = cast;
  }

  void fill(LocalDate today) {
    Actor wangFang = cast.cast("王芳");
    Actor liQiang = cast.cast("李强");
    keep(wangFang, "ID_CARD", today.minusYears(3), today.plusYears(17));
    keep(wangFang, "INCOME", today.minusMonths(5).minusDays(10), null);
    keep(wangFang, "DEGREE", today.minusYears(11), null);
    String request =
        CurrentActor.as(liQiang, () -> ask.ask(liQiang, PHONE, "DEGREE", "2026 年学历补助申请").number());
    CurrentActor.as(wangFang, () -> answer.agree(wangFang, request));
    CurrentActor.as(liQiang, () -> ask.ask(liQiang, PHONE, "INCOME", "金秋助学，核对家庭收入").number());
  }

  private void keep(Actor person, String kind, LocalDate from, @Nullable LocalDate until) {
    CurrentActor.as(person, () -> keep.add(person, new NewPaper(kind, from, until), picture()));
  }

  /** A blank sheet: nobody's paper. */
  private static byte[] picture() {
    BufferedImage sheet = new BufferedImage(420, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 420, 300);
    pen.setColor(new Color(0xC2, 0x2E, 0x28));
    pen.drawRect(12, 12, 396, 276);
    pen.dispose();
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(sheet, "png", file);
      return file.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
