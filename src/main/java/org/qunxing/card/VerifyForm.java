package org.qunxing.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What was shown: scanned or typed.
 *
 * @param code eight digits, a token, or the address that carries it
 */
public record VerifyForm(
    @NotBlank(message = "请扫码，或输入卡上的 8 位数字") @Size(max = 300, message = "请输入卡上的 8 位数字")
        String code) {}
