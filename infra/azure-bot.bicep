// The bot resource: tells Microsoft where the bot of an app registration is, and lets Teams talk to it.
// The program itself is hosted elsewhere (docs/install.md).

@minLength(4)
@maxLength(42)
@description('Name of the resource; unique in Azure.')
param botName string

@description('App id (client id) of the single-tenant registration.')
param appId string

@description('The directory that the app is registered in.')
param tenantId string

@description('The host of the program, without https://.')
param domain string

resource bot 'Microsoft.BotService/botServices@2021-03-01' = {
  name: botName
  kind: 'azurebot'
  location: 'global'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Nämndkoll'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: appId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2021-03-01' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}
