// Twenty names on each of its lines that there are not: the compiler stops at a hundred errors.
public class Main {
    public static void main(String[] args) {
        pa0(); pa1(); pa2(); pa3(); pa4(); pa5(); pa6(); pa7(); pa8(); pa9(); pa10(); pa11(); pa12(); pa13(); pa14(); pa15(); pa16(); pa17(); pa18(); pa19();
        pb0(); pb1(); pb2(); pb3(); pb4(); pb5(); pb6(); pb7(); pb8(); pb9(); pb10(); pb11(); pb12(); pb13(); pb14(); pb15(); pb16(); pb17(); pb18(); pb19();
        pc0(); pc1(); pc2(); pc3(); pc4(); pc5(); pc6(); pc7(); pc8(); pc9(); pc10(); pc11(); pc12(); pc13(); pc14(); pc15(); pc16(); pc17(); pc18(); pc19();
        pd0(); pd1(); pd2(); pd3(); pd4(); pd5(); pd6(); pd7(); pd8(); pd9(); pd10(); pd11(); pd12(); pd13(); pd14(); pd15(); pd16(); pd17(); pd18(); pd19();
        pe0(); pe1(); pe2(); pe3(); pe4(); pe5(); pe6(); pe7(); pe8(); pe9(); pe10(); pe11(); pe12(); pe13(); pe14(); pe15(); pe16(); pe17(); pe18(); pe19();
        pf0(); pf1(); pf2(); pf3(); pf4(); pf5(); pf6(); pf7(); pf8(); pf9(); pf10(); pf11(); pf12(); pf13(); pf14(); pf15(); pf16(); pf17(); pf18(); pf19();
    }
}
