// Mains in all kinds of types: the public one is started, which is an enum here.
interface Eye {
    static void main(String[] args) {
        System.out.println("interface");
    }
}

abstract class Arm {
    public static void main(String[] args) {
        System.out.println("abstract class");
    }
}

record Leg(int length) {
    public static void main(String[] args) {
        System.out.println("record");
    }
}

public enum Body {
    HEAD;

    public static void main(String... args) {
        Eye.main(args);
        Arm.main(args);
        Leg.main(args);
        System.out.println(HEAD);
    }
}
