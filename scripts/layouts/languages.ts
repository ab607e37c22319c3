/** One made-up agreement in several languages, so that prints of it can be set beside one another. */
export interface Version {
  title: string;
  preamble: string[];
  articles: { label: string; heading: string; paragraphs: string[] }[];
  closing: string;
}

export const english: Version = {
  title: 'AGREEMENT ON THE LENDING OF HARBOUR TUGS',
  preamble: [
    'The Parties, wishing to help each other when ships are in distress in the waters that they share,',
    'Have agreed as follows:',
  ],
  articles: [
    {
      label: 'Article 1',
      heading: 'Purpose',
      paragraphs: [
        'Each Party shall lend the other a harbour tug with its crew when a ship is in distress and no tug of that other Party can reach it within six hours.',
      ],
    },
    {
      label: 'Article 2',
      heading: 'Requests',
      paragraphs: [
        'A request shall be made by radio to the harbour master who is on duty, and shall be confirmed in writing on the day after it was made.',
        'The harbour master shall answer within one hour. A refusal shall give the reasons for which the tug cannot be spared.',
      ],
    },
    {
      label: 'Article 3',
      heading: 'Costs',
      paragraphs: [
        'The Party that made the request shall bear the cost of fuel and the wages of the crew for every day that has begun. No other cost shall be claimed.',
      ],
    },
    {
      label: 'Article 4',
      heading: 'Duration',
      paragraphs: [
        'This Agreement shall remain in force for five years. Either Party may denounce it by a notice of three months.',
      ],
    },
  ],
  closing:
    'Done in duplicate at Port Hollow on 4 May 2031, each text being equally authentic, in witness whereof the undersigned have signed this Agreement.',
};

export const french: Version = {
  title: 'ACCORD RELATIF AU PRÊT DE REMORQUEURS PORTUAIRES',
  preamble: [
    'Les Parties, désireuses de s’entraider lorsque des navires sont en détresse dans les eaux qu’elles partagent,',
    'Sont convenues de ce qui suit :',
  ],
  articles: [
    {
      label: 'Article premier',
      heading: 'Objet',
      paragraphs: [
        'Chaque Partie prête à l’autre un remorqueur portuaire avec son équipage lorsqu’un navire est en détresse et qu’aucun remorqueur de cette autre Partie ne peut l’atteindre dans un délai de six heures.',
      ],
    },
    {
      label: 'Article 2',
      heading: 'Demandes',
      paragraphs: [
        'La demande est adressée par radio au capitaine de port qui est de service et elle est confirmée par écrit le lendemain du jour où elle a été faite.',
        'Le capitaine de port répond dans un délai d’une heure. Tout refus indique les raisons pour lesquelles il n’est pas possible de se passer du remorqueur.',
      ],
    },
    {
      label: 'Article 3',
      heading: 'Frais',
      paragraphs: [
        'La Partie qui a fait la demande prend à sa charge le prix du carburant et les salaires de l’équipage pour chaque journée commencée. Aucun autre remboursement n’est exigé.',
      ],
    },
    {
      label: 'Article 4',
      heading: 'Durée',
      paragraphs: [
        'Le présent Accord reste en vigueur pendant cinq ans. Chacune des Parties peut le dénoncer moyennant un préavis de trois mois.',
      ],
    },
  ],
  closing:
    'Fait en double exemplaire à Port Hollow le 4 mai 2031, les deux textes faisant également foi, ce dont témoignent les signatures des soussignés.',
};

export const spanish: Version = {
  title: 'ACUERDO SOBRE EL PRÉSTAMO DE REMOLCADORES DE PUERTO',
  preamble: [
    'Las Partes, deseosas de ayudarse cuando haya buques en peligro en las aguas que comparten,',
    'Han convenido en lo siguiente:',
  ],
  articles: [
    {
      label: 'Artículo 1',
      heading: 'Objeto',
      paragraphs: [
        'Cada Parte prestará a la otra un remolcador de puerto con su tripulación cuando un buque esté en peligro y ningún remolcador de esa otra Parte pueda llegar a él en seis horas.',
      ],
    },
    {
      label: 'Artículo 2',
      heading: 'Solicitudes',
      paragraphs: [
        'La solicitud se hará por radio al capitán de puerto que esté de servicio y se confirmará por escrito al día siguiente de haberse hecho.',
        'El capitán de puerto responderá en el plazo de una hora. Toda negativa indicará las razones por las que no se puede prescindir del remolcador.',
      ],
    },
    {
      label: 'Artículo 3',
      heading: 'Gastos',
      paragraphs: [
        'La Parte que haya hecho la solicitud sufragará el combustible y los salarios de la tripulación por cada día comenzado. No se reclamará ningún otro gasto.',
      ],
    },
    {
      label: 'Artículo 4',
      heading: 'Duración',
      paragraphs: [
        'El presente Acuerdo permanecerá en vigor durante cinco años. Cualquiera de las Partes podrá denunciarlo con un preaviso de tres meses.',
      ],
    },
  ],
  closing:
    'Hecho en dos ejemplares en Port Hollow el 4 de mayo de 2031, siendo ambos textos igualmente auténticos, en fe de lo cual firman los abajo suscritos.',
};

export const german: Version = {
  title: 'ABKOMMEN ÜBER DIE AUSLEIHE VON HAFENSCHLEPPERN',
  preamble: [
    'Die Vertragsparteien, in dem Wunsch, einander beizustehen, wenn Schiffe in den gemeinsamen Gewässern in Not geraten,',
    'sind wie folgt übereingekommen:',
  ],
  articles: [
    {
      label: 'Artikel 1',
      heading: 'Zweck',
      paragraphs: [
        'Jede Vertragspartei leiht der anderen einen Hafenschlepper mit seiner Besatzung, wenn ein Schiff in Not ist und kein Schlepper dieser anderen Vertragspartei es innerhalb von sechs Stunden erreichen kann.',
      ],
    },
    {
      label: 'Artikel 2',
      heading: 'Ersuchen',
      paragraphs: [
        'Ein Ersuchen wird über Funk an den diensthabenden Hafenmeister gerichtet und am Tag danach schriftlich bestätigt.',
        'Der Hafenmeister antwortet innerhalb einer Stunde. Eine Ablehnung nennt die Gründe, aus denen der Schlepper nicht entbehrt werden kann.',
      ],
    },
    {
      label: 'Artikel 3',
      heading: 'Kosten',
      paragraphs: [
        'Die ersuchende Vertragspartei trägt die Kosten des Treibstoffs und die Heuer der Besatzung für jeden angefangenen Tag. Weitere Kosten werden nicht geltend gemacht.',
      ],
    },
    {
      label: 'Artikel 4',
      heading: 'Geltungsdauer',
      paragraphs: [
        'Dieses Abkommen bleibt fünf Jahre in Kraft. Jede Vertragspartei kann es mit einer Frist von drei Monaten kündigen.',
      ],
    },
  ],
  closing:
    'Geschehen zu Port Hollow am 4. Mai 2031 in zwei Urschriften, wobei jeder Wortlaut gleichermaßen verbindlich ist, zu Urkund dessen die Unterzeichneten dieses Abkommen unterschrieben haben.',
};

export const dutch: Version = {
  title: 'VERDRAG INZAKE HET UITLENEN VAN HAVENSLEEPBOTEN',
  preamble: [
    'De Partijen, geleid door de wens elkaar bij te staan wanneer schepen in nood verkeren in de wateren die zij delen,',
    'Zijn het volgende overeengekomen:',
  ],
  articles: [
    {
      label: 'Artikel 1',
      heading: 'Doel',
      paragraphs: [
        'Elke Partij leent de andere een havensleepboot met bemanning wanneer een schip in nood verkeert en geen sleepboot van die andere Partij het binnen zes uur kan bereiken.',
      ],
    },
    {
      label: 'Artikel 2',
      heading: 'Verzoeken',
      paragraphs: [
        'Een verzoek wordt per radio gedaan aan de dienstdoende havenmeester en wordt de dag nadat het is gedaan schriftelijk bevestigd.',
        'De havenmeester antwoordt binnen een uur. Een weigering vermeldt de redenen waarom de sleepboot niet kan worden gemist.',
      ],
    },
    {
      label: 'Artikel 3',
      heading: 'Kosten',
      paragraphs: [
        'De Partij die het verzoek heeft gedaan draagt de kosten van de brandstof en de lonen van de bemanning voor elke dag die is begonnen. Andere kosten worden niet gevorderd.',
      ],
    },
    {
      label: 'Artikel 4',
      heading: 'Duur',
      paragraphs: [
        'Dit Verdrag blijft vijf jaar van kracht. Elk van de Partijen kan het opzeggen met een termijn van drie maanden.',
      ],
    },
  ],
  closing:
    'Gedaan te Port Hollow op 4 mei 2031 in twee exemplaren, zijnde beide teksten gelijkelijk authentiek, ten blijke waarvan de ondergetekenden dit Verdrag hebben ondertekend.',
};

export const russian: Version = {
  title: 'СОГЛАШЕНИЕ О ПРЕДОСТАВЛЕНИИ ПОРТОВЫХ БУКСИРОВ',
  preamble: [
    'Стороны, желая помогать друг другу, когда суда терпят бедствие в водах, которыми они пользуются совместно,',
    'Согласились о нижеследующем:',
  ],
  articles: [
    {
      label: 'Статья 1',
      heading: 'Цель',
      paragraphs: [
        'Каждая Сторона предоставляет другой портовый буксир с экипажем, когда судно терпит бедствие и ни один буксир этой другой Стороны не может подойти к нему в течение шести часов.',
      ],
    },
    {
      label: 'Статья 2',
      heading: 'Просьбы',
      paragraphs: [
        'Просьба передается по радио дежурному капитану порта и подтверждается в письменной форме на следующий день.',
        'Капитан порта отвечает в течение одного часа. В отказе указываются причины, по которым буксир не может быть предоставлен.',
      ],
    },
    {
      label: 'Статья 3',
      heading: 'Расходы',
      paragraphs: [
        'Сторона, обратившаяся с просьбой, оплачивает топливо и заработную плату экипажа за каждый начатый день. Другие расходы не возмещаются.',
      ],
    },
    {
      label: 'Статья 4',
      heading: 'Срок действия',
      paragraphs: [
        'Настоящее Соглашение остается в силе в течение пяти лет. Каждая из Сторон может денонсировать его с уведомлением за три месяца.',
      ],
    },
  ],
  closing:
    'Совершено в двух экземплярах в Порт-Холлоу 4 мая 2031 года, причем оба текста имеют одинаковую силу, в удостоверение чего нижеподписавшиеся подписали настоящее Соглашение.',
};
