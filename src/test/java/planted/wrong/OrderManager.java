package planted.wrong;

/** Wrong: a name that says nothing, in a package that is not null-marked. */
public class OrderManager {}
