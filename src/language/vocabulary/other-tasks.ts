import { fold } from "../../domain/fold.js";

/**
 * What else a municipality, an employer and everyday life are about, by subject, Swedish and English: a question
 * with one of these words that no agreement has is not about the agreements. "*" stands for any ending.
 */
const BY_SUBJECT: Readonly<Record<string, string>> = {
  streets:
    "gata gatan gator gatorna gatubelysning* belysning* trottoar* väg vägen vägar vägarna asfalt* plog* snö* snöröj* sandning* halk* parkering* parkera* p-plats* p-hus* cykel* cykla* cykelväg* rondell* trafikljus* trafikskylt* hastighetsgräns* broar street* road* pavement* snowplough* parking park bicycle* bike* traffic*",
  transport:
    "buss* tåg* tågtid* pendeltåg* färdtjänst* flyg* biljett* tidtabell* taxi* bensin* laddstolp* bus buses train trains flight* ticket* timetable*",
  building:
    "bygglov* byggnadslov* detaljplan* översiktsplan* tomt tomten tomter tomtkö* kvarteret altan* attefall* fastighetsskatt* fastighetsägar* lantmäter* marköverlåtelse* rivningslov* strandskydd* zoning*",
  waterAndWaste:
    "vatten vattnet vattenläck* avlopp* va-taxa* sopor soporna sophämt* soptunn* grovsopor* återvinning* återvinningscentral* återbruk* avfall* batterier elpris* elnät* elavtal* fjärrvärme* bredband* fiber garbage rubbish recycling* sewage electricity water",
  cultureAndLeisure:
    "bad badet badhus* badvatten* simhall* simskola* bibliotek* museum* museet konsert* teater* bio biograf* idrottshall* sporthall* ishall* gym gymkort* fotboll* hockey* lekplats* park parken parker skidspår* motionsspår* camping* turist* festival* evenemang* swimmingpool* swimming library libraries museum concert* theatre* playground* gym football* hockey*",
  schools:
    "skolmat* skollunch* skolskjuts* skolval* skolschema* betyg* terminstid* läsår läsåret läsårs läsårstid* höstlov* sportlov* påsklov* jullov* sommarlov* lovdag* studiedag* förskoleplats* förskolekö* dagisplats* komvux* gymnasieval* gymnasieprogram* studentexamen* matsedel* matsedeln grades",
  politics:
    "parti partiet partier partierna partiets valet valen valdag* valresultat* vallokal* rösta* röstar* röstade röstat mandat* majoritet* opposition* kommunalråd* borgmästare* kommunchef* kommundirektör* riksdag* statsminister* minister* moderat* socialdemokrat* sverigedemokrat* centerpartiet vänsterpartiet liberalerna kristdemokrat* miljöpartiet arvode* party mayor* election* vote voted voting politician* parliament*",
  taxes:
    "skatt skatten skatter skattesats* skattehöj* skattesänk* kommunalskatt* inkomstskatt* deklaration* deklarera* tax taxes",
  employer:
    "semester* föräldraledig* tjänstledig* sjukanmäl* vab vabba* flextid* flexa* komptid* övertid* löneförhandling* lönesamtal* lönespec* lönesystem* medarbetarsamtal* friskvård* förmånscykel* personalhandbok* personalfest* julbord* fackförbund* facklig* kollektivavtal* anställningsbevis* anställningsintyg* arbetsgivarintyg* reseräkning* traktamente* milersättning* uppsägningstid* vacation* payslip* overtime",
  officeAndIt:
    "lösenord* inlogg* logga dator datorn datorer laptop* skrivare* kopiator* wifi nätverk* skärm* tangentbord* mobiltelefon* helpdesk it-support* passerkort* nyckelkort* konferensrum* mötesrum* lokalbokning* kaffe* kaffemaskin* fika* vaktmästar* städning* städare* printer* password* login computer* wi-fi coffee*",
  everydayLife:
    "väder* vädret regnar temperatur* recept* matlagning* film* serie* musik* låt skämt* horoskop* bil bilen bilar bilbesikt* hund hundar katt katter hotell* restaurang* resa semesterresa* aktier* bitcoin* klockslag* weather* recipe* movie* music* joke* dog dogs cat cats hotel* restaurant* car cars",
};

const pattern = (word: string): string => fold(word).replaceAll("-", "").replace("*", "[a-z]*");

/** A folded word that belongs to other tasks than the agreements', as long as none of them has it. */
export const OTHER_TASK = new RegExp(
  `^(?:${Object.values(BY_SUBJECT)
    .flatMap((words) => words.split(" "))
    .map(pattern)
    .join("|")})$`,
);
