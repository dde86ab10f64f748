package org.qunxing.documents;

import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;

/** Every way in which a file that was handed over cannot be used. */
public enum UnreadableDocument implements Reason {
  EMPTY("文件是空的，没有可读的内容。请检查后重新选择文件。"),
  TOO_LARGE("文件太大，超过了 %s MB。请压缩其中的图片，或分成几个文件再上传。"),
  WRONG_TYPE("这个文件用不了：%s。"),
  SCANNED_PDF("这个 PDF 是扫描的图片，里面没有文字，无法读取。请上传原来的 Word 文件，或用软件识别文字后再上传。"),
  ZIP_BOMB("文件解开后异常巨大，可能有害，已停止读取。请用 Word、Excel 或 WPS 打开后另存一份再上传。"),
  ENCRYPTED("文件设了密码或禁止复制，无法读取。请去掉密码后再上传。"),
  DAMAGED("文件已损坏或没有传完整，无法打开。请确认能在自己的电脑上打开，另存一份后再上传。"),
  NO_HEADER("表格里没有找到表头。请在第一行写上每一列的名称，例如“姓名”“身份证号”。"),
  MERGED_HEADER("第 %s 行的表头有合并的单元格。请取消合并，只留一行表头，一列一个名称。"),
  DUPLICATE_COLUMN("表头里“%s”出现了两次。请删掉多余的一列。"),
  TOO_MANY_ROWS("表格超过了 %s 行。请分成几个文件再上传。"),
  TOO_MANY_COLUMNS("表格超过了 %s 列。请只保留需要的列。"),
  UNCLOSED_QUOTE("第 %s 行有一个引号没有配对，后面的内容无法分清。请改好这一行后再上传。");

  private final String text;

  UnreadableDocument(String text) {
    this.text = text;
  }

  /** Refuses the file; the arguments fill the sentence. */
  public Refusal refuse(Object... args) {
    return new Refusal(this, args);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return 422;
  }
}
