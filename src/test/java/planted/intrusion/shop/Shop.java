package planted.intrusion.shop;

/** The shop's door. */
public interface Shop {}
