package org.qunxing.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as an SVG path: sharp at any size, no image file.
 *
 * @param path the dark squares, one unit each
 * @param size squares a side
 */
public record QrCode(String path, int size) {

  public static QrCode of(String text) {
    BitMatrix bits = encode(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(path.toString(), bits.getWidth());
  }

  private static BitMatrix encode(String text) {
    Map<EncodeHintType, Object> hints =
        Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no code for " + text.length() + " characters", tooLong);
    }
  }
}
