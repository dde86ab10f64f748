package org.qunxing.calendar.year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A year's notice or table, typed or as a file; a file wins. */
public record ImportForm(
    @NotNull(message = "请填写年份")
        @Min(value = 2000, message = "年份应在2000到2100之间")
        @Max(value = 2100, message = "年份应在2000到2100之间")
        @Nullable Integer year,
    @NotBlank(message = "请填写通知的名称和日期") @Size(max = 200, message = "最多200个字")
        @Nullable String source,
    @Size(max = 20_000, message = "内容太长，一年的安排不会超过两万字") @Nullable String text,
    @Nullable MultipartFile file) {

  private static final Charset GB18030 = Charset.forName("GB18030");

  static ImportForm blank(int year) {
    return new ImportForm(year, "国务院办公厅关于%d年部分节假日安排的通知".formatted(year), null, null);
  }

  /** The text of the file if there is one, else what was typed. */
  String content() {
    if (file != null && !file.isEmpty()) {
      return decoded(file);
    }
    return text == null ? "" : text;
  }

  /**
   * As it is shown again: a browser does not give a file twice, so its text goes into the field.
   */
  ImportForm keepingContent() {
    return new ImportForm(year, source, content(), null);
  }

  /** UTF-8 if it is that, else what Chinese spreadsheets write. */
  private static String decoded(MultipartFile file) {
    try {
      byte[] bytes = file.getBytes();
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException notUtf8) {
        return new String(bytes, GB18030);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
